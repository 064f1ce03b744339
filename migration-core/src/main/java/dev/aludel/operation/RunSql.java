package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Schema;

/**
 * Runs a statement that is not understood; the safety report says "not analysed" aloud.
 *
 * @param sql the statement
 */
public record RunSql(String sql) implements Operation {

    @Override
    public String describe() {
        return "Run SQL that is not analysed";
    }

    @Override
    public Schema applyTo(Schema before) {
        return before;
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}
