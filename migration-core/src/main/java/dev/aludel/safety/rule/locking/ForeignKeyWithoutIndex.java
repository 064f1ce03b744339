package dev.aludel.safety.rule.locking;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** A foreign key that every delete searches the whole table for. */
final class ForeignKeyWithoutIndex implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        if (op instanceof CreateTable create) {
            return create.table().foreignKeys().stream().flatMap((key) -> danger(create.table().name(), key, scene));
        }
        return (op instanceof AddForeignKey add) ? danger(add.table(), add.foreignKey(), scene) : Stream.empty();
    }

    private static Stream<Danger> danger(QualifiedName table, ForeignKey key, Scene scene) {
        if (scene.end()
            .table(table)
            .filter((found) -> found.inheritance().parents().isEmpty() && !isIndexed(found, key.columns()))
            .isEmpty()) {
            return Stream.empty();
        }
        String columns = String.join(", ", key.columns());
        return Stream.of(Danger
            .remark("No index starts with %s.%s: each DELETE in %s reads all of %s, under locks.".formatted(table,
                    columns, key.referencedTable(), table))
            .instead(instead(table, key, scene)));
    }

    private static boolean isIndexed(Table table, List<String> columns) {
        Stream<List<String>> keys = table.constraints()
            .stream()
            .filter((key) -> key instanceof PrimaryKey || key instanceof UniqueConstraint)
            .map(Constraint::columns);
        Stream<List<String>> indexes = table.indexes()
            .stream()
            .filter((index) -> index.valid() && index.where() == null)
            .map((index) -> index.keys().stream().map(IndexKey::text).toList());
        return Stream.concat(keys, indexes)
            .anyMatch((start) -> start.size() >= columns.size()
                    && Set.copyOf(start.subList(0, columns.size())).equals(Set.copyOf(columns)));
    }

    private static String instead(QualifiedName table, ForeignKey key, Scene scene) {
        Index index = Index.of("ix_%s_%s".formatted(table.name(), String.join("_", key.columns())),
                key.columns().toArray(String[]::new));
        boolean there = scene.start().table(table).isPresent() && !scene.isPartitioned(table);
        String create = scene.sql(new CreateIndex(table, index, there));
        return there ? "-- migrate:transaction none\n\n-- migrate:up\n%s\n%s;".formatted(create, scene.text())
                : "%s;\n%s".formatted(scene.text(), create);
    }

}
