package dev.aludel.schema;

/**
 * One comparison of an {@link ExclusionConstraint}.
 *
 * @param key what is compared
 * @param operator the operator, such as {@code &&}, with its schema where it needs one:
 * {@code OPERATOR(geo.&&)}
 */
public record ExclusionElement(IndexKey key, String operator) {
}
