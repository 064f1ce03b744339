package dev.aludel.dialect;

import dev.aludel.problem.AludelException;

/** The database is of a kind that no dialect speaks to. */
public final class UnsupportedDatabase extends AludelException {

    private final String product;

    UnsupportedDatabase(String product) {
        super("The data source is a database of the kind '%s', which Aludel does not know.".formatted(product),
                "Use PostgreSQL 14 or newer, or set aludel.enabled=false where this data source needs no migrations.");
        this.product = product;
    }

    /** The product's name as the JDBC driver reports it. */
    public String product() {
        return this.product;
    }

}
