package dev.aludel.hibernate;

import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Takes one schema's name off all names. */
final class Unqualified {

    private Unqualified() {
    }

    static Schema schema(Schema schema, String defaultSchema) {
        return Schema.of(schema.tables().values().stream().map((table) -> table(table, defaultSchema)).toList(),
                schema.sequences()
                    .values()
                    .stream()
                    .map((sequence) -> sequence.named(sequence.name().seenFrom(defaultSchema)))
                    .toList(),
                schema.enumTypes()
                    .values()
                    .stream()
                    .map((type) -> type.named(type.name().seenFrom(defaultSchema)))
                    .toList());
    }

    static MappedNames names(MappedNames names, String defaultSchema) {
        return new MappedNames(keys(names.tables(), defaultSchema), keys(names.columns(), defaultSchema));
    }

    private static Table table(Table table, String defaultSchema) {
        return table.named(table.name().seenFrom(defaultSchema))
            .withColumns(table.columns().stream().map((column) -> column(column, defaultSchema)).toList())
            .withConstraints(
                    table.constraints()
                        .map((constraint) -> (constraint instanceof ForeignKey key) ? key.referringTo(
                                key.referencedTable().seenFrom(defaultSchema), key.referencedColumns()) : constraint)
                        .toList());
    }

    private static Column column(Column column, String defaultSchema) {
        return column.typed(column.type().named(column.type().name().seenFrom(defaultSchema)));
    }

    private static <T> Map<QualifiedName, T> keys(Map<QualifiedName, T> map, String defaultSchema) {
        BinaryOperator<T> first = (one, other) -> one;
        Function<Map.Entry<QualifiedName, T>, QualifiedName> name = (entry) -> entry.getKey().seenFrom(defaultSchema);
        return map.entrySet().stream().collect(Collectors.toMap(name, Map.Entry::getValue, first));
    }

}
