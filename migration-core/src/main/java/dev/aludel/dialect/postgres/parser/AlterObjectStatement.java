package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.aludel.operation.AlterObject;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.RenameSchema;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * ALTER of anything by its name: another name, schema or owner; and what else changes a
 * thing that the schema knows by its definition.
 */
final class AlterObjectStatement {

    /** What has forms that other readers know. */
    private static final Set<ObjectKind> KNOWN_INSIDE = Set.of(ObjectKind.TABLE, ObjectKind.INDEX, ObjectKind.SEQUENCE,
            ObjectKind.TYPE, ObjectKind.DOMAIN);

    private final Phrase phrase;

    private final ObjectName name;

    private AlterObjectStatement(Phrase phrase, ObjectName name) {
        this.phrase = phrase;
        this.name = name;
    }

    /**
     * The operations; empty where it takes the grammar to tell.
     * @param phrase what follows ALTER
     */
    static Optional<List<Operation>> read(Phrase phrase) {
        Optional<ObjectKind> kind = Things.kind(phrase);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean ifExists = phrase.ifExists();
        phrase.take("only");
        if (phrase.is("all")) {
            throw new NotUnderstood();
        }
        ObjectName name = Things.name(phrase, kind.get());
        phrase.take('*');
        Optional<Operation> operation = new AlterObjectStatement(phrase, name).read();
        return operation.map((found) -> List.of(ifExists ? new IfNeeded(found) : found));
    }

    private Optional<Operation> read() {
        ObjectKind kind = this.name.kind();
        if (this.phrase.take("rename", "to")) {
            String to = this.phrase.name();
            this.phrase.end();
            return Optional.of(renamed(to));
        }
        if (kind != ObjectKind.EXTENSION && this.phrase.take("set", "schema")) {
            String schema = this.phrase.name();
            this.phrase.end();
            return Optional.of(new MoveToSchema(this.name, this.phrase.source().schema(schema)));
        }
        if (kind == ObjectKind.TABLE) {
            return enforced();
        }
        if (this.phrase.is("owner") || this.phrase.take("refresh", "version") || this.phrase.is("depends")
                || this.phrase.take("no", "depends")) {
            String sql = this.phrase.source().sql();
            return Optional.of(new RunCommand("ALTER " + kind.sql(), sql));
        }
        if (KNOWN_INSIDE.contains(kind)) {
            return Optional.empty();
        }
        return Optional.of(changed());
    }

    /** What the grammar does not know of tables yet. */
    private Optional<Operation> enforced() {
        if (!this.phrase.take("alter", "constraint")) {
            return Optional.empty();
        }
        String constraint = this.phrase.name();
        boolean not = this.phrase.take("not");
        if (!this.phrase.take("enforced") || !this.phrase.isAtEnd()) {
            return Optional.empty();
        }
        return Optional.of(new ChangeEnforcement(this.name.name(), constraint, !not));
    }

    private Operation renamed(String to) {
        QualifiedName from = this.name.name();
        return switch (this.name.kind()) {
            case TABLE -> new RenameTable(from, from.sibling(to));
            case INDEX -> new RenameIndex(from, to);
            case SEQUENCE -> new RenameSequence(from, from.sibling(to));
            case TYPE, DOMAIN -> new RenameType(from, from.sibling(to));
            case SCHEMA -> {
                String schema = this.phrase.source().schema(from.name());
                if (schema == null || this.phrase.source().schema(to) == null) {
                    throw new NotUnderstood();
                }
                yield new RenameSchema(schema, to);
            }
            default -> new RenameObject(this.name, to);
        };
    }

    private Operation changed() {
        ObjectKind kind = this.name.kind();
        String sql = this.phrase.source().sql();
        if (kind == ObjectKind.EXTENSION
                && (this.phrase.is("add") || this.phrase.is("drop") || this.phrase.take("set", "schema"))) {
            // What belongs to an extension, and would move with it, is no thing of its
            // own.
            throw new NotUnderstood();
        }
        boolean relation = kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW
                || kind == ObjectKind.FOREIGN_TABLE;
        if (relation && this.phrase.take("rename")) {
            this.phrase.take("column");
            String from = this.phrase.name();
            this.phrase.expect("to");
            return new RenameColumn(this.name.name(), from, this.phrase.name());
        }
        if (relation || kind == ObjectKind.STATISTICS) {
            return new ObjectSetting(this.phrase, this.name).read().orElseGet(() -> new AlterObject(this.name, sql));
        }
        return new AlterObject(this.name, sql);
    }

}
