package dev.aludel.safety.rule.convention;

import java.util.List;
import java.util.stream.Stream;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameTable;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** What an operation makes that has a name or a type. */
final class Written {

    private Written() {
    }

    /** A column of a table, as it is written. */
    record WrittenColumn(QualifiedName table, Column column) {

        @Override
        public String toString() {
            return this.table + "." + this.column.name();
        }

    }

    /** The columns; a partition has those of its parent. */
    static Stream<WrittenColumn> columns(Operation op) {
        if (op instanceof CreateTable create) {
            return create.table().inheritance().parents().isEmpty() ? create.table()
                .columns()
                .stream()
                .map((column) -> new WrittenColumn(create.table().name(), column)) : Stream.empty();
        }
        if (op instanceof ChangeColumnType change) {
            return Stream.of(new WrittenColumn(change.table(), Column.of(change.column(), change.to())));
        }
        return (op instanceof AddColumn add) ? Stream.of(new WrittenColumn(add.table(), add.column())) : Stream.empty();
    }

    /** The constraints. */
    static Stream<Constraint> constraints(Operation op) {
        if (op instanceof CreateTable create) {
            return create.table().constraints().stream();
        }
        if (op instanceof AddPrimaryKey add) {
            return Stream.of(add.primaryKey());
        }
        if (op instanceof AddUnique add) {
            return Stream.of(add.unique());
        }
        if (op instanceof AddForeignKey add) {
            return Stream.of(add.foreignKey());
        }
        if (op instanceof AddCheck add) {
            return Stream.of(add.check());
        }
        return (op instanceof AddExclusion add) ? Stream.of(add.exclusion()) : Stream.empty();
    }

    /** The names of what is made, or renamed. */
    static Stream<String> names(Operation op) {
        Stream<String> own = (op instanceof CreateTable create) ? Stream.of(create.table().name().name())
                : (op instanceof CreateIndex create) ? Stream.ofNullable(create.index().name())
                        : (op instanceof RenameTable rename) ? Stream.of(rename.to().name())
                                : (op instanceof RenameColumn rename) ? Stream.of(rename.to()) : Stream.empty();
        return Stream
            .of(own, columns(op).map((column) -> column.column().name()),
                    constraints(op).flatMap((constraint) -> Stream.ofNullable(constraint.name())))
            .flatMap((names) -> names);
    }

    /** Whether an operation is the first that its statement does. */
    static boolean isFirst(Operation op, Scene scene) {
        return scene.steps()
            .stream()
            .flatMap((step) -> step.operations().stream())
            .findFirst()
            .filter(op::equals)
            .isPresent();
    }

    /** Whether a column is of one of these types, however long it is. */
    static boolean isOf(Column column, Scene scene, String... types) {
        DataType bare = column.type().with(List.of()).collatedBy(null);
        return Stream.of(types).anyMatch((type) -> scene.dialect().equivalence().sameType(bare, DataType.of(type)));
    }

}
