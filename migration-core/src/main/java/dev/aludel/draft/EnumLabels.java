package dev.aludel.draft;

import java.util.List;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Operation;

/** The labels that operations add to enum types. */
final class EnumLabels {

    private EnumLabels() {
    }

    /**
     * Whether one is added and used: that can be done only after the transaction that
     * adds it, "ALTER TYPE" of PostgreSQL's manual.
     */
    static boolean areUsedAtOnce(List<Operation> operations, Grammar grammar) {
        return operations.stream()
            .filter(AddEnumValue.class::isInstance)
            .map((operation) -> "'" + ((AddEnumValue) operation).label().replace("'", "''") + "'")
            .anyMatch((label) -> operations.stream()
                .anyMatch((other) -> !(other instanceof AddEnumValue) && grammar.sql(other).contains(label)));
    }

}
