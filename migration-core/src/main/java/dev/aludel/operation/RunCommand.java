package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Schema;

/**
 * Runs a statement that is understood and changes nothing the schema holds, such as
 * COMMENT, GRANT, INSERT or SELECT.
 *
 * @param command the command's name in capitals
 * @param sql the statement
 */
public record RunCommand(String command, String sql) implements Operation {

    @Override
    public String describe() {
        return "Run %s".formatted(this.command);
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
