package dev.aludel.draft;

import java.util.Collection;
import java.util.List;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/** What becomes of all sequences. */
final class SequenceAims {

    private SequenceAims() {
    }

    /**
     * The aim of all sequences.
     * @param tables the tables as they are in the end
     */
    static Passage<Sequence> of(Premise premise, Collection<Table> tables) {
        Passage<Sequence> passage = new Passage<>();
        for (Sequence sequence : premise.present().sequences().values()) {
            Sequence wanted = premise.wanted().sequence(sequence.name()).orElse(null);
            boolean used = tables.stream().anyMatch((table) -> uses(table, sequence));
            if (!premise.looksAt(sequence.name()) || wanted == null && used) {
                passage.stays(sequence);
            }
            else if (wanted != null) {
                passage.stays(agreed(sequence, wanted));
            }
            else if (sequence.owner() != null && premise.wanted().table(sequence.owner().table()).isPresent()
                    || premise.mayDrop(ObjectName.of(ObjectKind.SEQUENCE, sequence.name()))) {
                passage.goes(sequence);
            }
            else {
                passage.isLeft(sequence, "sequence " + sequence.name(), "no entity uses it");
            }
        }
        premise.wanted()
            .sequences()
            .values()
            .stream()
            .filter((sequence) -> premise.present().sequence(sequence.name()).isEmpty()
                    && premise.looksAt(sequence.name()))
            .forEach(passage::stays);
        return passage;
    }

    /** Hibernate counts in its steps; where it began matters to nobody any more. */
    private static Sequence agreed(Sequence present, Sequence wanted) {
        return present.counting(present.type(), present.options().incrementedBy(wanted.options().increment()));
    }

    /** Whether a sequence goes with a column of a table, or fills one. */
    private static boolean uses(Table table, Sequence sequence) {
        ColumnName owner = sequence.owner();
        return table.columns()
            .stream()
            .anyMatch((column) -> owner != null && owner.equals(new ColumnName(table.name(), column.name()))
                    || NumberedBy.isFilled(column, sequence));
    }

}
