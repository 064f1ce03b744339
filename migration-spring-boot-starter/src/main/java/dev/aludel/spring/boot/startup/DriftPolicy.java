package dev.aludel.spring.boot.startup;

/**
 * What to do where the database is not what the entities want. An increment that does not
 * match always stops the start: ids would be given twice.
 */
public enum DriftPolicy {

    /** Nothing; it can be asked for. */
    REPORT,
    /** Say so and start. */
    WARN,
    /** Do not start. */
    FAIL

}
