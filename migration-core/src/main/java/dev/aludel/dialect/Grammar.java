package dev.aludel.dialect;

import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/** How a database wants an operation written. */
public interface Grammar {

    /**
     * The one statement that is the operation, without a semicolon at its end.
     * @throws IllegalArgumentException if the operation does not say all that its
     * statement did, as an update does not
     */
    String sql(Operation operation);

    /** A name as it stands in a statement, quoted where it has to be. */
    String name(String name);

    /** A name with the schema it lies in. */
    default String name(QualifiedName name) {
        return (name.schema() != null) ? name(name.schema()) + "." + name(name.name()) : name(name.name());
    }

}
