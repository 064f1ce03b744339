package dev.aludel.hibernate;

import java.util.HashMap;
import java.util.Map;

import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.jdbc.JdbcLiteralFormatter;

import dev.aludel.schema.ColumnName;

/**
 * Finds out what a mandatory column holds in a row that was there before it, where the
 * mapping leaves no doubt: no row is deleted softly before there is a column that says
 * so.
 */
record FirstValues(Metadata metadata, Names names) {

    Map<ColumnName, String> read() {
        Map<ColumnName, String> values = new HashMap<>();
        for (Table table : this.metadata.collectTableMappings()) {
            for (Column column : table.getColumns()) {
                if (column.getValue() instanceof BasicValue value && value.isSoftDelete()
                        && value.getSoftDeleteStrategy() != SoftDeleteType.TIMESTAMP) {
                    values.put(new ColumnName(this.names.table(table), this.names.column(column)), notDeleted(value));
                }
            }
        }
        return values;
    }

    /** As Hibernate writes it into a new row. */
    @SuppressWarnings("unchecked")
    private String notDeleted(BasicValue value) {
        Dialect dialect = this.metadata.getDatabase().getDialect();
        BasicValue.Resolution<?> resolution = value.resolve();
        BasicValueConverter<Boolean, Object> converter = (BasicValueConverter<Boolean, Object>) resolution
            .getValueConverter();
        Object written = (converter != null) ? converter.toRelationalValue(false) : false;
        JdbcLiteralFormatter<Object> formatter = resolution.getJdbcMapping().getJdbcLiteralFormatter();
        return formatter.toJdbcLiteral(written, dialect, null);
    }

}
