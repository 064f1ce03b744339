package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.testing.PostgresVersion;

/**
 * One statement of the corpus, or a few that belong together.
 *
 * @param statements the statements in order
 * @param expectation what should come of them
 * @param from the oldest server that knows them
 * @param outside whether they are refused inside a transaction
 */
record CorpusCase(List<String> statements, Expectation expectation, int from, boolean outside) {

    private static final int TITLE_LENGTH = 160;

    /** What a reader and a catalog should say of it. */
    enum Expectation {

        /** The schema is another one afterwards, and that was predicted. */
        CHANGED,

        /** The database is the same afterwards, and that was predicted. */
        UNCHANGED,

        /** What is another afterwards is nothing that a schema holds. */
        BEYOND,

        /** Only the server can tell, and the reader says so. */
        NOT_ANALYSED

    }

    boolean isFor(PostgresVersion version) {
        return version.major() >= this.from;
    }

    /** The statements in one line. */
    String title() {
        String line = this.statements.stream()
            .map((statement) -> statement.replaceAll("\\s+", " "))
            .collect(Collectors.joining("; "));
        return (line.length() <= TITLE_LENGTH) ? line : line.substring(0, TITLE_LENGTH) + "…";
    }

}
