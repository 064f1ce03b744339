package dev.aludel.operation;

import java.util.List;
import java.util.Optional;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** A statement that changes rows and leaves the schema as it is. */
public sealed interface DataOperation extends Operation permits UpdateRows, DeleteRows, TruncateTables {

    /** The tables whose rows it changes. */
    List<QualifiedName> tables();

    @Override
    default Schema applyTo(Schema before) {
        return before;
    }

    @Override
    default Optional<Operation> reverse() {
        return Optional.empty();
    }

}
