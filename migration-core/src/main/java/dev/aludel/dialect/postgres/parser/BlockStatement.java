package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;

/**
 * DO: the operations of the statements in its body. Those that may not run are done if
 * needed, and what it makes up itself is not analysed.
 */
final class BlockStatement {

    private BlockStatement() {
    }

    /**
     * The operations.
     * @param read what reads a statement of any kind
     */
    static List<Operation> read(String sql, Function<String, List<Operation>> read) {
        Optional<Body> body = Bodies.of(sql);
        if (body.isEmpty() || body.get().undecided()) {
            return List.of(new RunSql(sql));
        }
        List<Operation> operations = new ArrayList<>();
        for (BodyStatement statement : body.get().statements()) {
            read.apply(statement.sql())
                .stream()
                .filter((operation) -> !(operation instanceof RunCommand))
                .map((operation) -> statement.conditional() ? ifNeeded(operation) : operation)
                .forEach(operations::add);
        }
        if (body.get().dynamic()) {
            operations.add(new RunSql(sql));
        }
        return operations.isEmpty() ? List.of(new RunCommand("DO", sql)) : List.copyOf(operations);
    }

    private static Operation ifNeeded(Operation operation) {
        return (operation instanceof RunSql || operation instanceof IfNeeded) ? operation : new IfNeeded(operation);
    }

}
