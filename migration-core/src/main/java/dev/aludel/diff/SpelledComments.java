package dev.aludel.diff;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddAttribute;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.TableOperation;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * What is said of new things, in statements of its own behind the one that makes them.
 */
final class SpelledComments {

    private SpelledComments() {
    }

    static List<Operation> in(List<Operation> operations) {
        return operations.stream().flatMap(SpelledComments::of).toList();
    }

    private static Stream<Operation> of(Operation operation) {
        if (operation instanceof CreateTable create) {
            return table(create.table());
        }
        if (operation instanceof AddColumn add) {
            return then(new AddColumn(add.table(), add.column().commented(null)),
                    ObjectName.column(add.table(), add.column().name()), add.column().comment());
        }
        if (operation instanceof CreateIndex create && create.index().name() != null) {
            return then(new CreateIndex(create.table(), create.index().commented(null), create.concurrently()),
                    ObjectName.of(ObjectKind.INDEX, create.table().sibling(create.index().name())),
                    create.index().comment());
        }
        if (operation instanceof CreateSequence create) {
            return then(new CreateSequence(create.sequence().commented(null)),
                    ObjectName.of(ObjectKind.SEQUENCE, create.sequence().name()), create.sequence().comment());
        }
        if (operation instanceof CreateSchema create) {
            return then(new CreateSchema(create.namespace().commented(null)),
                    ObjectName.of(ObjectKind.SCHEMA, QualifiedName.of(create.namespace().name())),
                    create.namespace().comment());
        }
        if (operation instanceof CreateObject create) {
            return then(new CreateObject(create.object().commented(null)), create.object().name(),
                    create.object().comment());
        }
        return added(operation);
    }

    private static Stream<Operation> added(Operation operation) {
        Constraint constraint = constraint(operation);
        if (constraint != null && constraint.name() != null) {
            QualifiedName table = ((TableOperation) operation).table();
            return then(DropConstraint.adding(table, constraint.commented(null)),
                    new ObjectName(ObjectKind.CONSTRAINT, table, constraint.name()), constraint.comment());
        }
        if (operation instanceof CreateType create) {
            return TypeComments.of(create.type());
        }
        if (operation instanceof AddAttribute add) {
            return then(new AddAttribute(add.type(), add.attribute().commented(null)),
                    ObjectName.column(add.type(), add.attribute().name()), add.attribute().comment());
        }
        if (operation instanceof AddDomainCheck add && add.check().name() != null) {
            return then(new AddDomainCheck(add.domain(), add.check().commented(null)),
                    new ObjectName(ObjectKind.DOMAIN_CONSTRAINT, add.domain(), add.check().name()),
                    add.check().comment());
        }
        return Stream.of(operation);
    }

    private static @Nullable Constraint constraint(Operation operation) {
        if (operation instanceof AddPrimaryKey add) {
            return add.primaryKey();
        }
        if (operation instanceof AddUnique add) {
            return add.unique();
        }
        if (operation instanceof AddForeignKey add) {
            return add.foreignKey();
        }
        if (operation instanceof AddCheck add) {
            return add.check();
        }
        return (operation instanceof AddExclusion add) ? add.exclusion() : null;
    }

    private static Stream<Operation> table(Table table) {
        Table bare = table.commented(null)
            .withColumns(table.columns().stream().map((column) -> column.commented(null)).toList())
            .withEachConstraint((constraint) -> constraint.commented(null));
        Stream<Operation> said = said(ObjectName.table(table.name()), table.comment());
        Stream<Operation> columns = table.columns()
            .stream()
            .flatMap((column) -> said(ObjectName.column(table.name(), column.name()), column.comment()));
        Stream<Operation> constraints = table.constraints()
            .stream()
            .filter((constraint) -> constraint.name() != null)
            .flatMap((constraint) -> said(new ObjectName(ObjectKind.CONSTRAINT, table.name(), constraint.name()),
                    constraint.comment()));
        return Stream.of(Stream.<Operation>of(new CreateTable(bare)), said, columns, constraints)
            .flatMap((operations) -> operations);
    }

    static Stream<Operation> then(Operation operation, ObjectName object, @Nullable String comment) {
        return Stream.concat(Stream.of(operation), said(object, comment));
    }

    static Stream<Operation> said(ObjectName object, @Nullable String comment) {
        return (comment != null) ? Stream.of(new SetComment(object, null, comment)) : Stream.empty();
    }

}
