package dev.aludel.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Runs a statement that is understood and changes nothing the schema holds, such as
 * COMMENT, GRANT, INSERT or SELECT.
 *
 * @param command the command's name in capitals
 * @param sql the statement
 * @param temporary the table that it makes for its connection only, or drops; null where
 * it does neither
 */
public record RunCommand(String command, String sql, @Nullable QualifiedName temporary) implements Operation {

    /** A statement that is about no such table. */
    public RunCommand(String command, String sql) {
        this(command, sql, null);
    }

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
