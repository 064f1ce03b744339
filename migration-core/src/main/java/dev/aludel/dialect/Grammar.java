package dev.aludel.dialect;

import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/** How a database wants an operation written. */
public interface Grammar {

    /** The one statement that is the operation, without a semicolon at its end. */
    String sql(Operation operation);

    /** A name, quoted where the database needs that. */
    String quoted(QualifiedName name);

}
