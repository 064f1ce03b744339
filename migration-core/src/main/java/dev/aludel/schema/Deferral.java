package dev.aludel.schema;

/** When a constraint is checked. */
public enum Deferral {

    /**
     * At the end of each statement, always: what a database does unless told otherwise.
     */
    NOT_DEFERRABLE(""),
    /** At the end of each statement, unless a transaction asks for its own end. */
    DEFERRABLE(" DEFERRABLE"),
    /** At the end of the transaction, unless it asks for the end of each statement. */
    INITIALLY_DEFERRED(" DEFERRABLE INITIALLY DEFERRED");

    private final String sql;

    Deferral(String sql) {
        this.sql = sql;
    }

    /** The words to write behind the constraint; empty for the usual time. */
    public String sql() {
        return this.sql;
    }

    /** The time of a constraint that can be deferred or not, and is at first or not. */
    public static Deferral of(boolean deferrable, boolean deferred) {
        if (deferred) {
            return INITIALLY_DEFERRED;
        }
        return deferrable ? DEFERRABLE : NOT_DEFERRABLE;
    }

}
