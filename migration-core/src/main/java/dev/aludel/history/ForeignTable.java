package dev.aludel.history;

import java.util.List;

import dev.aludel.problem.AludelException;
import dev.aludel.schema.QualifiedName;

/** There is a table of the history's name that is not Aludel's. */
public final class ForeignTable extends AludelException {

    private final QualifiedName table;

    ForeignTable(QualifiedName table, List<String> missingColumns, String property) {
        super("There is a table %s that is not Aludel's: it has no column %s.".formatted(table,
                String.join(", ", missingColumns)),
                "Leave that table alone and let Aludel use another name: %s=<name>.".formatted(property));
        this.table = table;
    }

    /** The table. */
    public QualifiedName table() {
        return this.table;
    }

}
