package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * When PostgreSQL builds an index anew though its table stays as it is
 * ({@code CheckIndexCompatible} in its source).
 */
final class Rebuilds {

    private Rebuilds() {
    }

    /**
     * Whether an index of the column sorts otherwise from now on, or has a condition or
     * an expression, of which the server does not know what the change means for it.
     */
    static boolean byChanging(ChangeColumnType op, Schema schema) {
        return Family.of(schema, op.table())
            .flatMap((name) -> schema.table(name).stream())
            .anyMatch((table) -> isIndexed(table, op.column(), sortsOtherwise(op, schema)));
    }

    private static boolean isIndexed(Table table, String column, boolean otherwise) {
        return table.indexes().stream().anyMatch((index) -> isRebuilt(index, column, otherwise))
                || table.constraints().stream().anyMatch((constraint) -> isRebuilt(constraint, column, otherwise));
    }

    private static boolean isRebuilt(Index index, String column, boolean otherwise) {
        return isRebuilt(index.keys(), index.where(), column, otherwise && sorts(index.keys(), column))
                && (uses(index.keys(), index.where(), column) || index.options().include().contains(column));
    }

    private static boolean isRebuilt(Constraint constraint, String column, boolean otherwise) {
        if (constraint instanceof ExclusionConstraint exclusion) {
            List<IndexKey> keys = exclusion.elements().stream().map(ExclusionElement::key).toList();
            return isRebuilt(keys, exclusion.where(), column, otherwise) && uses(keys, exclusion.where(), column);
        }
        return otherwise && (constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)
                && constraint.columns().contains(column);
    }

    private static boolean isRebuilt(List<IndexKey> keys, @Nullable String where, String column, boolean otherwise) {
        return otherwise || where != null || keys.stream().anyMatch(IndexedExpression.class::isInstance);
    }

    private static boolean sorts(List<IndexKey> keys, String column) {
        return keys.stream().anyMatch((key) -> key.text().equals(column) && key.collation() == null);
    }

    private static boolean uses(List<IndexKey> keys, @Nullable String where, String column) {
        return Stream.concat(keys.stream().map(IndexKey::text), Stream.ofNullable(where))
            .anyMatch((text) -> text.equals(column) || Mentions.column(text, column));
    }

    /** Whether the values are compared by another collation, or as another kind. */
    private static boolean sortsOtherwise(ChangeColumnType op, Schema schema) {
        DataType from = op.from();
        return from == null || !Objects.equals(from.collation(), op.to().collation())
                || !family(Domains.base(from, schema)).equals(family(Domains.base(op.to(), schema)));
    }

    /** What is sorted by the same operators. */
    private static String family(DataType type) {
        String name = CanonicalType.of(type).name().toString();
        if (Set.of("text", "character varying").contains(name)) {
            return "text";
        }
        return name.equals("cidr") ? "inet" : name;
    }

}
