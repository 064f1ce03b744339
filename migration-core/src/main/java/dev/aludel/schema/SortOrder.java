package dev.aludel.schema;

/**
 * How a key of an index is sorted, with the place of nulls that PostgreSQL takes when
 * nothing is said built in.
 */
public enum SortOrder {

    /** Least first, nulls last. */
    ASCENDING(""),
    /** Least first, nulls before them. */
    ASCENDING_NULLS_FIRST(" NULLS FIRST"),
    /** Greatest first, nulls before them. */
    DESCENDING(" DESC"),
    /** Greatest first, nulls last. */
    DESCENDING_NULLS_LAST(" DESC NULLS LAST");

    private final String sql;

    SortOrder(String sql) {
        this.sql = sql;
    }

    /** The words to write behind the key; empty for the usual order. */
    public String sql() {
        return this.sql;
    }

    /** The order of a direction and a place of nulls. */
    public static SortOrder of(boolean descending, boolean nullsFirst) {
        if (descending) {
            return nullsFirst ? DESCENDING : DESCENDING_NULLS_LAST;
        }
        return nullsFirst ? ASCENDING_NULLS_FIRST : ASCENDING;
    }

}
