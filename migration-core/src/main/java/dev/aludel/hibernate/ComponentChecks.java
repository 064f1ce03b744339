package dev.aludel.hibernate;

import java.util.List;
import java.util.Set;

import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.SqlTypes;

/**
 * Asks Hibernate for the checks that it puts on an embeddable kept in one column (JSON,
 * XML, struct): they look into the column by the dialect's own functions and stand
 * nowhere in the metadata.
 */
final class ComponentChecks extends StandardTableExporter {

    private static final Set<Integer> ARRAYS = Set.of(SqlTypes.STRUCT_ARRAY, SqlTypes.STRUCT_TABLE, SqlTypes.JSON_ARRAY,
            SqlTypes.XML_ARRAY, SqlTypes.ARRAY);

    ComponentChecks(Dialect dialect) {
        super(dialect);
    }

    List<String> of(Table table) {
        if (!this.dialect.getAggregateSupport().supportsComponentCheckConstraints()) {
            return List.of();
        }
        return table.getColumns()
            .stream()
            .filter(AggregateColumn.class::isInstance)
            .map(AggregateColumn.class::cast)
            .filter((column) -> !isArray(column))
            .map(this::check)
            .filter((check) -> !check.isEmpty())
            .toList();
    }

    private String check(AggregateColumn column) {
        StringBuilder clause = new StringBuilder();
        applyAggregateColumnCheck(clause, column);
        return SqlFragment.of(clause.toString())
            .words()
            .stream()
            .filter(SqlFragment.Word::isGroup)
            .map((group) -> SqlFragment.bare(group.inside()))
            .findFirst()
            .orElse("");
    }

    private static boolean isArray(AggregateColumn column) {
        return column.getValue() instanceof BasicValue value
                && ARRAYS.contains(value.resolve().getJdbcType().getDefaultSqlTypeCode());
    }

}
