package dev.aludel.migration;

/**
 * It cannot be taken back, on purpose.
 *
 * @param reason why, in its author's words
 */
public record Irreversible(String reason) implements Downgrade {

}
