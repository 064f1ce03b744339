package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;

/**
 * DROP: one operation for each thing that is named. What comes behind the first may have
 * gone with it already.
 */
final class DropStatement {

    private DropStatement() {
    }

    /**
     * The operations; empty where what is dropped is not in any schema.
     * @param phrase what follows DROP
     */
    static Optional<List<Operation>> read(Phrase phrase) {
        Optional<ObjectKind> kind = Things.kind(phrase);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean concurrently = phrase.take("concurrently");
        boolean ifExists = phrase.ifExists();
        List<ObjectName> names = new ArrayList<>();
        do {
            names.add(Things.name(phrase, kind.get()));
        }
        while (phrase.take(','));
        boolean cascade = phrase.cascadeAtEnd();
        List<Operation> operations = new ArrayList<>();
        for (ObjectName name : names) {
            Operation drop = drop(phrase.source(), name, concurrently, cascade);
            operations.add((ifExists || !operations.isEmpty()) ? new IfNeeded(drop) : drop);
        }
        return Optional.of(List.copyOf(operations));
    }

    private static Operation drop(Source source, ObjectName name, boolean concurrently, boolean cascade) {
        return switch (name.kind()) {
            case TABLE -> new DropTable(name.name(), null, cascade);
            case INDEX -> new DropIndex(name.name(), null, null, concurrently, cascade);
            case SEQUENCE -> new DropSequence(name.name(), null, cascade);
            case TYPE, DOMAIN -> new DropType(name.name(), null, cascade);
            case SCHEMA -> {
                String schema = source.schema(name.name().name());
                if (schema == null) {
                    // Every name without a schema is a name in it.
                    throw new NotUnderstood();
                }
                yield new DropSchema(schema, null, cascade);
            }
            case COLUMN, CONSTRAINT -> throw new NotUnderstood();
            case EXTENSION -> {
                if (cascade) {
                    // What needs a thing that belongs to it goes too: which those are
                    // only
                    // the server knows.
                    throw new NotUnderstood();
                }
                yield new DropObject(name, null, false);
            }
            default -> new DropObject(name, null, cascade);
        };
    }

}
