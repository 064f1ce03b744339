package dev.aludel.schema;

/** How a foreign key of several columns treats nulls. */
public enum MatchType {

    /**
     * One null is enough to refer to nothing: what a database does unless told otherwise.
     */
    SIMPLE,
    /** All columns are null, or none is. */
    FULL

}
