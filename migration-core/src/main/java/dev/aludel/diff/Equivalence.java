package dev.aludel.diff;

import dev.aludel.schema.DataType;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Table;

/**
 * Which spellings mean the same: what a dialect answers when two schemas are compared.
 */
public interface Equivalence {

    /**
     * Whether two types are one, such as {@code int4} and {@code integer}, and sorted
     * alike.
     */
    boolean sameType(DataType one, DataType other);

    /**
     * Whether checks, indexes and foreign keys over a column of the first type can stay
     * when it gets the second one: a longer text, a wider number.
     */
    default boolean isKin(DataType one, DataType other) {
        return one.name().equals(other.name()) && one.array() == other.array();
    }

    /**
     * Whether two conditions or expressions mean the same, as far as that can be said
     * without knowing the columns they name; also for other parts of a statement, such as
     * the bounds of a partition.
     */
    boolean sameExpression(String one, String other);

    /**
     * Whether two conditions or expressions over the columns of a table mean the same.
     * @param table the table as it is wanted, with all its columns, also those from its
     * parents; the first expression may name columns that it has no more
     */
    default boolean sameExpression(Table table, String one, String other) {
        return sameExpression(one, other);
    }

    /** Whether two defaults of a column give the same value. */
    boolean sameDefault(DataType type, String one, String other);

    /**
     * Whether two statements make the same thing.
     * @param name what both of them make
     */
    default boolean sameDefinition(ObjectName name, String one, String other) {
        return one.equals(other);
    }

    /**
     * Whether two values of a storage parameter are one, such as {@code on} and
     * {@code true}.
     */
    default boolean sameParameter(String parameter, String one, String other) {
        return one.equals(other);
    }

    /** Only what is spelled alike is the same. */
    static Equivalence exact() {
        return new ExactEquivalence();
    }

}
