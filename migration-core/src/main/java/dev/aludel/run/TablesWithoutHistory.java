package dev.aludel.run;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.problem.AludelException;
import dev.aludel.schema.QualifiedName;

/** A database has tables, but nothing says which migrations made them. */
public final class TablesWithoutHistory extends AludelException {

    private static final int SHOWN = 5;

    private final List<QualifiedName> tables;

    TablesWithoutHistory(Collection<QualifiedName> tables, String historyTable, String firstRevision) {
        super("The database has %s, but no %s: nothing says which migrations have been applied to it."
            .formatted(list(tables), historyTable),
                """
                        If some migrations' changes are there already, name the last of them: aludel.baseline=%s (or call \
                        Migrations.stamp).
                        If these tables are others' business, keep Aludel's in a schema of their own: aludel.default-schema=<name>.
                        If the database may be emptied, empty it and start again."""
                    .formatted(firstRevision));
        this.tables = List.copyOf(tables);
    }

    /** The tables that are there. */
    public List<QualifiedName> tables() {
        return this.tables;
    }

    private static String list(Collection<QualifiedName> tables) {
        String names = tables.stream().limit(SHOWN).map(QualifiedName::toString).collect(Collectors.joining(", "));
        String more = (tables.size() > SHOWN) ? " and %d more".formatted(tables.size() - SHOWN) : "";
        return ((tables.size() == 1) ? "the table " : "the tables ") + names + more;
    }

}
