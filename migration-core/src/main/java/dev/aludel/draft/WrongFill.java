package dev.aludel.draft;

import dev.aludel.problem.AludelException;
import dev.aludel.schema.ColumnName;

/** A value for rows is given to a column that cannot take it. Nothing was written. */
public final class WrongFill extends AludelException {

    private static final String MANDATORY = "--fill is for columns that are new and mandatory, or that become mandatory. Leave it out, or correct the name.";

    private WrongFill(String what, String action) {
        super("Nothing was drafted: " + what, action);
    }

    static WrongFill notThere(ColumnName column) {
        return new WrongFill("no entity has a column %s to fill.".formatted(column),
                "Write it like --fill tasks.state='open', with the names that the database has or is to have.");
    }

    static WrongFill optional(ColumnName column) {
        return new WrongFill("%s need not be filled: it may be null.".formatted(column), MANDATORY);
    }

    static WrongFill mandatory(ColumnName column) {
        return new WrongFill("%s need not be filled: it is mandatory already.".formatted(column), MANDATORY);
    }

    static WrongFill newTable(ColumnName column) {
        return new WrongFill("%s need not be filled: its table is new and has no rows.".formatted(column), MANDATORY);
    }

    static WrongFill notSql(ColumnName column, String expression) {
        return new WrongFill("what %s is to be filled with is no expression in SQL: %s".formatted(column, expression),
                "Write it as it would stand in UPDATE … SET, a text in single quotes: --fill \"%s='open'\"."
                    .formatted(column));
    }

}
