package dev.aludel.dialect;

import dev.aludel.operation.Operation;

/** How a database wants an operation written. */
@FunctionalInterface
public interface Grammar {

    /** The one statement that is the operation, without a semicolon at its end. */
    String sql(Operation operation);

}
