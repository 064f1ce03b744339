package dev.aludel.run;

/**
 * A migration that was run.
 *
 * @param revision its id
 * @param description what it does, in a few words
 * @param durationMillis how long it took, in milliseconds
 */
public record RunStep(String revision, String description, long durationMillis) {

}
