package dev.aludel.diff;

import dev.aludel.schema.DataType;

/** Only what is spelled alike is the same. */
record ExactEquivalence() implements Equivalence {

    @Override
    public boolean sameType(DataType one, DataType other) {
        return one.equals(other);
    }

    @Override
    public boolean sameExpression(String one, String other) {
        return one.equals(other);
    }

    @Override
    public boolean sameDefault(DataType type, String one, String other) {
        return one.equals(other);
    }

}
