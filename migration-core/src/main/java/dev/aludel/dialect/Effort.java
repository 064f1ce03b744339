package dev.aludel.dialect;

/**
 * How long a statement takes on a table, as a multiple of the time in which all of the
 * table is read.
 *
 * @param usual the multiple that was measured in the middle
 * @param atLeast the least that is to be expected
 * @param atMost the most that is to be expected
 */
public record Effort(double usual, double atLeast, double atMost) {
}
