package dev.aludel.report;

/**
 * What came of trying the pending migrations somewhere else.
 *
 * @param result what came of it, in a few words
 */
public record TestingResults(String result) {

    /** Nobody has tried them. */
    public static final TestingResults NOT_TRIED = new TestingResults("not tried");

}
