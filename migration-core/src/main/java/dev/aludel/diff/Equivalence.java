package dev.aludel.diff;

import dev.aludel.schema.DataType;

/**
 * Which spellings mean the same: what a dialect answers when two schemas are compared.
 */
public interface Equivalence {

    /** Whether two types are one, such as {@code int4} and {@code integer}. */
    boolean sameType(DataType one, DataType other);

    /** Whether two conditions or expressions mean the same. */
    boolean sameExpression(String one, String other);

    /** Whether two defaults of a column give the same value. */
    boolean sameDefault(DataType type, String one, String other);

    /** Only what is spelled alike is the same. */
    static Equivalence exact() {
        return new ExactEquivalence();
    }

}
