package dev.aludel.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Default;
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
        Set<ColumnName> columns = new HashSet<>();
        List<Column> defaulted = new ArrayList<>();
        tables.forEach((table) -> table.columns().forEach((column) -> {
            columns.add(new ColumnName(table.name(), column.name()));
            if (column.value() instanceof Default) {
                defaulted.add(column);
            }
        }));
        for (Sequence sequence : premise.present().sequences().values()) {
            Sequence wanted = premise.wanted().sequence(sequence.name()).orElse(null);
            // Whether it goes with a column, or fills one.
            boolean used = columns.contains(sequence.owner())
                    || defaulted.stream().anyMatch((column) -> NumberedBy.isFilled(column, sequence));
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

}
