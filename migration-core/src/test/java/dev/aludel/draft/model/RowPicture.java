package dev.aludel.draft.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.aludel.schema.Column;
import dev.aludel.schema.Generated;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.ValueSource;

/**
 * The rows of all tables, as text.
 *
 * @param schema the schema of the tables
 * @param rows the rows of each, a map from columns to values
 */
record RowPicture(Schema schema, Map<QualifiedName, List<Map<String, String>>> rows) {

    static RowPicture of(Schema schema, JdbcClient jdbc) {
        Map<QualifiedName, List<Map<String, String>>> rows = new TreeMap<>();
        schema.tables().values().forEach((table) -> rows.put(table.name(), rows(table, jdbc)));
        return new RowPicture(schema, rows);
    }

    /**
     * What another picture shows too: of the same tables the columns whose types are the
     * same, unless they are worked out in another way.
     */
    SortedMap<QualifiedName, List<String>> alsoIn(RowPicture other) {
        SortedMap<QualifiedName, List<String>> common = new TreeMap<>();
        this.schema.tables()
            .values()
            .forEach((table) -> other.schema.table(table.name())
                .ifPresent((itsOther) -> common.put(table.name(), lines(table, itsOther))));
        return common;
    }

    private List<String> lines(Table table, Table other) {
        List<String> columns = table.columns()
            .stream()
            .filter((column) -> isIn(other, column))
            .map(Column::name)
            .sorted()
            .toList();
        return this.rows.get(table.name())
            .stream()
            .map((row) -> columns.stream()
                .map((column) -> column + "=" + row.get(column))
                .collect(Collectors.joining(" ")))
            .sorted()
            .toList();
    }

    private static boolean isIn(Table table, Column column) {
        return table.column(column.name())
            .filter((its) -> its.type().equals(column.type()) && generation(its).equals(generation(column)))
            .isPresent();
    }

    private static Optional<ValueSource> generation(Column column) {
        return Optional.ofNullable(column.value()).filter(Generated.class::isInstance);
    }

    private static List<Map<String, String>> rows(Table table, JdbcClient jdbc) {
        String columns = table.columns()
            .stream()
            .map((column) -> "\"%1$s\"::text AS \"%1$s\"".formatted(column.name()))
            .collect(Collectors.joining(", "));
        return jdbc.sql("SELECT %s FROM %s".formatted(columns, quoted(table.name()))).query((row, number) -> {
            Map<String, String> values = new TreeMap<>();
            for (Column column : table.columns()) {
                values.put(column.name(), row.getString(column.name()));
            }
            return values;
        }).list();
    }

    static String quoted(QualifiedName name) {
        return (name.schema() != null) ? "\"%s\".\"%s\"".formatted(name.schema(), name.name())
                : "\"%s\"".formatted(name.name());
    }

}
