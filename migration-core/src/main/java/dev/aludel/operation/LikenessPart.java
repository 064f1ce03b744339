package dev.aludel.operation;

/**
 * What a table can take from the one it is made like. The name of a constant is the word
 * of SQL: {@code INCLUDING INDEXES}.
 */
public enum LikenessPart {

    /** What people say of columns, constraints and indexes. */
    COMMENTS,

    /** How columns are compressed. */
    COMPRESSION,

    /** Checks. */
    CONSTRAINTS,

    /** Defaults. */
    DEFAULTS,

    /** How generated columns are computed. */
    GENERATED,

    /** Identity columns, with sequences of their own. */
    IDENTITY,

    /** Keys, exclusion constraints and indexes. */
    INDEXES,

    /** Statistics over several columns. */
    STATISTICS,

    /** How columns are stored. */
    STORAGE

}
