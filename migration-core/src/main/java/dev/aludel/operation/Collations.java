package dev.aludel.operation;

import java.util.function.UnaryOperator;

import dev.aludel.schema.Column;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** What is sorted by a collation: columns, types and indexes. */
final class Collations {

    private Collations() {
    }

    /** A collation has another name: what is sorted by it follows. */
    static Schema renamed(Schema before, QualifiedName from, QualifiedName to) {
        UnaryOperator<DataType> type = (found) -> from.equals(found.collation()) ? found.collatedBy(to) : found;
        UnaryOperator<IndexKey> key = (found) -> from.equals(found.collation()) ? found.collatedBy(to) : found;
        return before.withEachType((found) -> changed(found, type)).withEachTable((table) -> changed(table, type, key));
    }

    /** A collation is gone, and what is sorted by it too. */
    static Schema without(Schema before, QualifiedName collation) {
        Schema after = before;
        for (Table table : before.tables().values()) {
            after = after.withTable(table.name(),
                    (found) -> found
                        .withIndexes(found.indexes().stream().filter((index) -> !isSortedBy(index, collation)).toList())
                        .withConstraints(found.constraints()
                            .stream()
                            .filter((constraint) -> !isSortedBy(constraint, collation))
                            .toList()));
            for (Column column : table.columns()) {
                if (collation.equals(column.type().collation())) {
                    after = new DropColumn(table.name(), column.name(), column, true).applyTo(after);
                }
            }
        }
        for (NamedType type : before.types().values()) {
            if (type instanceof DomainType domain && collation.equals(domain.base().collation())) {
                after = Consequences.withoutUsesOf(after.withoutType(type.name()), type.name());
            }
            else if (type instanceof CompositeType) {
                after = after.withType(type.name(), CompositeType.class,
                        (found) -> found.madeOf(found.attributes()
                            .stream()
                            .filter((attribute) -> !collation.equals(attribute.type().collation()))
                            .toList()));
            }
        }
        return after;
    }

    private static NamedType changed(NamedType type, UnaryOperator<DataType> change) {
        if (type instanceof DomainType domain) {
            return domain.basedOn(change.apply(domain.base()));
        }
        return (type instanceof CompositeType composite) ? composite.madeOf(composite.attributes()
            .stream()
            .map((attribute) -> attribute.typed(change.apply(attribute.type())))
            .toList()) : type;
    }

    private static Table changed(Table table, UnaryOperator<DataType> type, UnaryOperator<IndexKey> key) {
        return table
            .withColumns(table.columns().stream().map((column) -> column.typed(type.apply(column.type()))).toList())
            .withEachIndex((index) -> index.keyedBy(index.keys().stream().map(key).toList()))
            .withEachConstraint((constraint) -> (constraint instanceof ExclusionConstraint exclusion)
                    ? exclusion.comparing(exclusion.elements()
                        .stream()
                        .map((element) -> new ExclusionElement(key.apply(element.key()), element.operator()))
                        .toList())
                    : constraint);
    }

    private static boolean isSortedBy(Index index, QualifiedName collation) {
        return index.keys().stream().anyMatch((key) -> collation.equals(key.collation()));
    }

    private static boolean isSortedBy(Constraint constraint, QualifiedName collation) {
        return constraint instanceof ExclusionConstraint exclusion
                && exclusion.elements().stream().anyMatch((element) -> collation.equals(element.key().collation()));
    }

}
