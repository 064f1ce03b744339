package dev.aludel.migration;

import java.util.List;

/**
 * Statements that take a migration back.
 *
 * @param statements the statements in order
 * @param text the text they were read from; it is kept in the history, for a version of
 * the application that lacks the file
 */
public record DowngradeScript(List<Statement> statements, String text) implements Downgrade {

    public DowngradeScript {
        statements = List.copyOf(statements);
    }

}
