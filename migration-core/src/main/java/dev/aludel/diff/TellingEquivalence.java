package dev.aludel.diff;

import java.util.function.Consumer;

import dev.aludel.schema.DataType;

/** The answers of another, telling which differing spellings were taken for the same. */
record TellingEquivalence(Equivalence answers, Consumer<String> used) implements Equivalence {

    @Override
    public boolean sameType(DataType one, DataType other) {
        return told(this.answers.sameType(one, other), one.toString(), other.toString());
    }

    @Override
    public boolean sameExpression(String one, String other) {
        return told(this.answers.sameExpression(one, other), one, other);
    }

    @Override
    public boolean sameDefault(DataType type, String one, String other) {
        return told(this.answers.sameDefault(type, one, other), one, other);
    }

    private boolean told(boolean same, String one, String other) {
        if (same && !one.equals(other)) {
            this.used.accept(one + " = " + other);
        }
        return same;
    }

}
