package dev.aludel.fact;

/**
 * How long it takes to read all of a table.
 *
 * @param seconds the time that a part of it took, as if all of it had been read
 */
public record ReadingTime(double seconds) {
}
