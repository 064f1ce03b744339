package dev.aludel.safety.rule.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.aludel.operation.ExpressionNames;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** What is in the way of a change, each with its kind and name. */
final class InTheWay {

    /** Kinds of things that cannot be without a column, as it is. */
    private static final Set<ObjectKind> HOLDING = EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.RULE, ObjectKind.POLICY, ObjectKind.TRIGGER, ObjectKind.FUNCTION, ObjectKind.PROCEDURE);

    private InTheWay() {
    }

    /** What needs the type that a column has. */
    static List<String> ofType(Schema schema, QualifiedName table, String column) {
        return inTable(schema, table, column).toList();
    }

    /** What needs a column. */
    static List<String> ofColumn(Schema schema, QualifiedName table, String column) {
        return Stream
            .concat(inTable(schema, table, column),
                    references(schema, table, (key) -> key.referencedColumns().contains(column)))
            .toList();
    }

    /** What needs a table and is no part of it. */
    static List<String> ofTable(Schema schema, QualifiedName table) {
        return Stream
            .concat(objects(schema,
                    (need) -> need.name().equals(table)
                            && (need.kind() == ObjectKind.COLUMN || need.kind() == ObjectKind.TABLE),
                    (name) -> !name.isPartOf(table)), references(schema, table, (key) -> true))
            .toList();
    }

    private static Stream<String> inTable(Schema schema, QualifiedName table, String column) {
        ObjectName name = ObjectName.column(table, column);
        Stream<String> generated = schema.table(table)
            .stream()
            .flatMap((found) -> found.columns().stream())
            .filter((other) -> isGeneratedFrom(other, column))
            .map((other) -> "generated column " + table + "." + other.name());
        Stream<String> key = schema.table(table)
            .filter((found) -> PartitionKeys.columns(found).contains(column))
            .map((found) -> "the partition key")
            .stream();
        return Stream.of(key, generated, objects(schema, name::equals, (other) -> true)).flatMap((names) -> names);
    }

    private static boolean isGeneratedFrom(Column other, String column) {
        return other.value() instanceof Generated generated && ExpressionNames.mention(generated.expression(), column);
    }

    private static Stream<String> objects(Schema schema, Predicate<ObjectName> needed, Predicate<ObjectName> meant) {
        return schema.objects()
            .values()
            .stream()
            .filter((object) -> HOLDING.contains(object.name().kind()) && meant.test(object.name())
                    && object.needs().stream().anyMatch(needed))
            .map((object) -> object.name().toString());
    }

    private static Stream<String> references(Schema schema, QualifiedName table, Predicate<ForeignKey> meant) {
        return schema.referring(table)
            .filter((other) -> !other.name().equals(table) && !isPartition(other, table))
            .flatMap((other) -> other.foreignKeys()
                .stream()
                .filter((key) -> key.referencedTable().equals(table) && meant.test(key))
                .map((key) -> "foreign key %s of %s".formatted(key.name(), other.name())));
    }

    private static boolean isPartition(Table other, QualifiedName table) {
        return other.inheritance().parents().contains(table);
    }

}
