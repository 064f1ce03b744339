package dev.aludel.run;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.Operation;

/**
 * One change on the way from one schema to another. Its components are the contract of
 * {@code diff --json}.
 *
 * @param operation the kind of change, such as {@code AddColumn}
 * @param description what it does, as a sentence without its full stop
 * @param sql the statement that does it, without its semicolon
 */
public record SchemaChange(String operation, String description, String sql) {

    static SchemaChange of(Operation operation, Grammar grammar) {
        return new SchemaChange(operation.getClass().getSimpleName(), operation.describe(), grammar.sql(operation));
    }

}
