package dev.aludel.schema;

import java.util.Locale;

/** What becomes of a row when the row it refers to is deleted or its key is updated. */
public enum ReferentialAction {

    /**
     * The statement fails, at the end where the constraint is deferred: what a database
     * does unless told otherwise.
     */
    NO_ACTION,
    /** The statement fails at once. */
    RESTRICT,
    /** The row goes, or follows. */
    CASCADE,
    /** The reference becomes null. */
    SET_NULL,
    /** The reference becomes the column's default. */
    SET_DEFAULT;

    /** The words of the SQL standard. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /** The action of these words, in any case. */
    public static ReferentialAction ofSql(String words) {
        return valueOf(words.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "_"));
    }

}
