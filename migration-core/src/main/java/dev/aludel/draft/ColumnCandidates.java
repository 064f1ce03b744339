package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.aludel.diff.Equivalence;
import dev.aludel.plan.Rename;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * Which columns of a table may be ones that go, under another name. What they hold says
 * most, then what they are called, whether they are mandatory, and where they stand.
 *
 * @param pair the table
 * @param equivalence which types are alike
 */
record ColumnCandidates(RenameSearch.TablePair pair, Equivalence equivalence) {

    private static final double ENOUGH = 0.5;

    private static final double SAME_TYPE = 0.4;

    private static final double KIN = 0.25;

    private static final double NAME = 0.4;

    private static final double PLACE = 0.15;

    private static final double MANDATORY = 0.1;

    private static final double OTHER_REFERENCE = -0.4;

    /** From here on another type is a conversion, and no sign of something else. */
    private static final double ALIKE = 0.8;

    private static final double SOMEWHAT_ALIKE = 0.5;

    List<RenameCandidate> of(List<String> lost, List<String> added) {
        List<RenameCandidate> candidates = new ArrayList<>();
        for (String old : lost) {
            for (String column : added) {
                candidate(column(this.pair.present(), old), column(this.pair.wanted(), column))
                    .ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }

    private Optional<RenameCandidate> candidate(Column old, Column column) {
        if (old.value() instanceof Generated || column.value() instanceof Generated) {
            return Optional.empty();
        }
        List<String> shared = new ArrayList<>();
        double likeness = Likeness.of(old.name(), column.name());
        double score = NAME * likeness;
        boolean same = this.equivalence.sameType(old.type(), column.type());
        boolean kin = this.equivalence.isKin(old.type(), column.type());
        if (same) {
            score += SAME_TYPE;
            shared.add("both are " + column.type());
        }
        else {
            score += kin ? KIN : 0;
            shared.add("%s becomes %s".formatted(old.type(), column.type()));
        }
        if (likeness >= SOMEWHAT_ALIKE) {
            shared.add("the names are alike");
        }
        if (old.nullable() == column.nullable()) {
            score += MANDATORY;
            shared.add(old.nullable() ? "both may be null" : "both are mandatory");
        }
        if (this.pair.present().columns().indexOf(old) == this.pair.wanted().columns().indexOf(column)) {
            score += PLACE;
            shared.add("both stand in the same place");
        }
        Optional<QualifiedName> reference = reference(this.pair.present(), old);
        if (!reference.equals(reference(this.pair.wanted(), column))) {
            score += OTHER_REFERENCE;
        }
        else {
            reference.ifPresent((table) -> shared.add("both refer to " + table));
        }
        boolean enough = score >= ENOUGH && (same || kin) || likeness >= ALIKE;
        return enough ? Optional.of(new RenameCandidate(new Rename(this.pair.old(), old.name(), column.name()), shared))
                : Optional.empty();
    }

    private static Optional<QualifiedName> reference(Table table, Column column) {
        return table.foreignKeys()
            .stream()
            .filter((key) -> key.columns().contains(column.name()))
            .map(ForeignKey::referencedTable)
            .findFirst();
    }

}
