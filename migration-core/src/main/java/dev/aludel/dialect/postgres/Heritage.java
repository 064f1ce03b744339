package dev.aludel.dialect.postgres;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Default;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ValueSource;

/**
 * What the children of tables have from them where the catalog says it in other words: a
 * child counts with the sequence of its parent's serial column, and a partition takes the
 * numbers of an identity column, which it has a mark for from PostgreSQL 17 on only.
 */
final class Heritage {

    private final Serials serials;

    private final Map<QualifiedName, TableInMaking> tables;

    Heritage(Serials serials, Collection<TableInMaking> tables) {
        this.serials = serials;
        this.tables = tables.stream().collect(Collectors.toMap(TableInMaking::name, Function.identity()));
    }

    /** A column of an heir as the schema has it. */
    Column seen(TableInMaking heir, Column column) {
        ValueSource value = column.value();
        if (value instanceof Default given) {
            ColumnName counted = this.serials.countedBy(given.expression());
            return (counted != null && counted.column().equals(column.name()) && descends(heir, counted.table()))
                    ? column.filledBy(source(counted)) : column;
        }
        if (heir.inheritance().isPartition() && (value instanceof Identity || value == null && !column.nullable())) {
            Identity identity = identity(heir, column.name());
            return (identity != null) ? column.filledBy(identity) : column;
        }
        return column;
    }

    private @Nullable ValueSource source(ColumnName name) {
        return Optional.ofNullable(this.tables.get(name.table()))
            .flatMap((table) -> table.column(name.column()))
            .map(Column::value)
            .orElse(null);
    }

    private boolean descends(TableInMaking heir, QualifiedName ancestor) {
        return heir.inheritance()
            .parents()
            .stream()
            .anyMatch((name) -> name.equals(ancestor) || this.tables.containsKey(name)
                    && descends(Objects.requireNonNull(this.tables.get(name)), ancestor));
    }

    /** The identity of the topmost table that a partition is a part of. */
    private @Nullable Identity identity(TableInMaking heir, String column) {
        TableInMaking whole = heir;
        while (whole != null && whole.inheritance().isPartition()) {
            whole = this.tables.get(whole.inheritance().parents().get(0));
        }
        return (whole != null && source(new ColumnName(whole.name(), column)) instanceof Identity identity) ? identity
                : null;
    }

}
