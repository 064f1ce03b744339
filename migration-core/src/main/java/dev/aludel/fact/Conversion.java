package dev.aludel.fact;

/**
 * What becomes of the values of a column in another type.
 *
 * @param failing the values that the other type refuses, so that the statement fails
 * @param changed the values that silently become others
 * @param rows the rows that were looked at
 * @param complete whether those were all that there are
 */
public record Conversion(long failing, long changed, long rows, boolean complete) implements OfRows {
}
