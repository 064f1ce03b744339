package dev.aludel.history;

/**
 * What a revision has run.
 *
 * @param revision its id
 * @param text its statements as they were when it was applied, each ended by a semicolon
 */
public record AppliedText(String revision, String text) {
}
