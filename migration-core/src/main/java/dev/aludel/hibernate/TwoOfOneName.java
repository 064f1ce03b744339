package dev.aludel.hibernate;

import dev.aludel.problem.AludelException;
import dev.aludel.schema.QualifiedName;

/**
 * Two entities name one table differently, one with and one without the schema that is
 * the default one, so that Hibernate has two tables where the database has one.
 */
public final class TwoOfOneName extends AludelException {

    private final QualifiedName table;

    TwoOfOneName(QualifiedName table, String schema, String one, String other) {
        super("The entities '%s' and '%s' are both mapped to the table '%s' of the schema '%s'.".formatted(one, other,
                table.name(), schema), "Give both the same @Table(schema = \"…\"), or one of them another table.");
        this.table = table;
    }

    /** The table, as it is named within the default schema. */
    public QualifiedName table() {
        return this.table;
    }

}
