package dev.aludel.history;

import org.jspecify.annotations.Nullable;

/**
 * What a revision has run.
 *
 * @param revision its id
 * @param text its statements as they were when it was applied, each ended by a semicolon
 * @param done how many of them it ran, where it stopped half-way; null for all
 */
public record AppliedText(String revision, String text, @Nullable Integer done) {
}
