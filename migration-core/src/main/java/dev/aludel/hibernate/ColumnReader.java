package dev.aludel.hibernate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.HibernateException;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.ValueSource;

/**
 * Reads the columns of the tables. Few types serve many columns, so what a definition
 * says is worked out once.
 */
record ColumnReader(Metadata metadata, Names names, Leftovers leftovers, Timestamps timestamps,
        Map<String, ColumnDefinition> definitions) {

    ColumnReader(Metadata metadata, Names names, Leftovers leftovers) {
        this(metadata, names, leftovers, new Timestamps(metadata), new HashMap<>());
    }

    /**
     * A column with what its definition says beside it.
     *
     * @param column the column
     * @param unique whether no two rows share a value
     * @param definition what its {@code columnDefinition} and its options say
     */
    record ReadColumn(Column column, boolean unique, ColumnDefinition definition) {

        /** What it refers to by its definition. */
        List<ForeignKey> references() {
            return this.definition.references().stream().map((key) -> key.on(List.of(this.column.name()))).toList();
        }

    }

    /**
     * Reads one column. The type that was declared and the type that Hibernate works out
     * share one field of its column, so both are read alike: as a definition. So are its
     * options, which it writes behind all else.
     */
    ReadColumn read(Table table, org.hibernate.mapping.Column column) {
        String name = this.names.column(column);
        String options = column.getOptions();
        String type = typeOf(table, column);
        ColumnDefinition definition = this.definitions.computeIfAbsent((options != null) ? type + " " + options : type,
                (text) -> ColumnDefinition.parse(text, this.names));
        String place = this.names.table(table) + "." + name;
        definition.rest().forEach((clause) -> this.leftovers.add("column definition", place, clause));
        ValueSource value = valueOf(column);
        boolean mandatory = saysNotNull(column) || definition.mandatory() || value instanceof Identity
                || isKey(table, column);
        Column read = new Column(name, sorted(definition.type(), column), !mandatory,
                (value != null) ? value : definition.value(), this.names.comment(column.getComment()));
        return new ReadColumn(read, definition.unique() || column.isUnique() && !table.isPrimaryKey(column),
                definition);
    }

    private DataType sorted(DataType type, org.hibernate.mapping.Column column) {
        String collation = column.getCollation();
        if (collation == null) {
            return type;
        }
        return type
            .collatedBy(this.names.collation(this.metadata.getDatabase().getDialect().quoteCollation(collation)));
    }

    /**
     * The checks of a column. Hibernate writes those without a name as one.
     */
    List<CheckConstraint> checksOf(org.hibernate.mapping.Column column) {
        List<org.hibernate.mapping.CheckConstraint> anonymous = column.getCheckConstraints()
            .stream()
            .filter(org.hibernate.mapping.CheckConstraint::isAnonymous)
            .toList();
        if (anonymous.size() < 2) {
            return anonymous.stream()
                .map((check) -> CheckConstraint.of(null, SqlFragment.bare(check.getConstraint())))
                .toList();
        }
        return List.of(CheckConstraint.of(null,
                anonymous.stream()
                    .map(org.hibernate.mapping.CheckConstraint::getConstraintInParens)
                    .collect(Collectors.joining(" and "))));
    }

    private String typeOf(Table table, org.hibernate.mapping.Column column) {
        try {
            return column.getSqlType(this.metadata);
        }
        catch (HibernateException ex) {
            throw new UnreadableColumn(this.names.table(table).toString(), this.names.column(column), ex);
        }
    }

    private @Nullable ValueSource valueOf(org.hibernate.mapping.Column column) {
        Dialect dialect = this.metadata.getDatabase().getDialect();
        if (column.isIdentity()) {
            return new Identity(false, SequenceOptions.DEFAULTS);
        }
        if (column.getGeneratedAs() != null) {
            boolean stored = SqlFragment.of(dialect.generatedAs(column.getGeneratedAs()))
                .words()
                .stream()
                .anyMatch((word) -> word.is("stored"));
            return new Generated(SqlFragment.bare(column.getGeneratedAs()), stored);
        }
        return (column.getDefaultValue() != null)
                ? ColumnDefinition.defaulting(dialect.getColumnDefaultString(column.getDefaultValue())) : null;
    }

    /**
     * Whether Hibernate would write NOT NULL: behind a generation it does so only where
     * every version of the database takes it.
     */
    private boolean saysNotNull(org.hibernate.mapping.Column column) {
        return (!column.isNullable() || this.timestamps.fill(column)) && (column.getGeneratedAs() == null
                || this.metadata.getDatabase().getDialect().supportsNotNullAfterGeneratedAs());
    }

    private static boolean isKey(Table table, org.hibernate.mapping.Column column) {
        return table.getPrimaryKey() != null && table.getPrimaryKey().containsColumn(column);
    }

}
