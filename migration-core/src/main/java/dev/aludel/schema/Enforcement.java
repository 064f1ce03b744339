package dev.aludel.schema;

/** For which rows a constraint is known to hold. */
public enum Enforcement {

    /** For all: what a database does unless told otherwise. */
    VALIDATED(""),
    /** For the rows that were written since it is there. */
    NOT_VALIDATED(" NOT VALID"),
    /** For none: it is there to be read only, from PostgreSQL 18 on. */
    NOT_ENFORCED(" NOT ENFORCED");

    private final String sql;

    Enforcement(String sql) {
        this.sql = sql;
    }

    /** The words to write behind the constraint; empty where it holds for all rows. */
    public String sql() {
        return this.sql;
    }

    /** That of a constraint that is enforced. */
    public static Enforcement validated(boolean validated) {
        return validated ? VALIDATED : NOT_VALIDATED;
    }

}
