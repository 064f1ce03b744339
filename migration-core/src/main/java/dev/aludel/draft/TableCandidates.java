package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.aludel.diff.Equivalence;
import dev.aludel.plan.Rename;
import dev.aludel.schema.Table;

/** Which new tables may be ones that no entity maps any more, under another name. */
final class TableCandidates {

    /** The share of columns that says it alone. */
    private static final double ENOUGH = 0.5;

    /** With a name that is alike it takes less. */
    private static final double SOME = 0.3;

    private static final double ALIKE = 0.5;

    /** A key alone is in most tables. */
    private static final int COLUMNS = 2;

    private TableCandidates() {
    }

    static List<RenameCandidate> of(List<Table> lost, List<Table> added, Equivalence equivalence) {
        List<RenameCandidate> candidates = new ArrayList<>();
        for (Table old : lost) {
            for (Table table : added) {
                if (!Objects.equals(old.name().schema(), table.name().schema())) {
                    continue;
                }
                long same = common(old, table, equivalence);
                long all = (long) old.columns().size() + table.columns().size() - same;
                double share = (double) same / all;
                boolean alike = Likeness.of(old.name().name(), table.name().name()) >= ALIKE;
                if (share >= ENOUGH && same >= COLUMNS || share >= SOME && alike) {
                    List<String> shared = new ArrayList<>(
                            List.of("%d of %d columns are the same".formatted(same, all)));
                    if (alike) {
                        shared.add("the names are alike");
                    }
                    candidates.add(new RenameCandidate(Rename.of(old.name(), table.name().name()), shared));
                }
            }
        }
        return candidates;
    }

    private static long common(Table old, Table table, Equivalence equivalence) {
        return old.columns()
            .stream()
            .filter((column) -> table.column(column.name())
                .filter((other) -> equivalence.sameType(column.type(), other.type()))
                .isPresent())
            .count();
    }

}
