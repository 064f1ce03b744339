package dev.aludel.hibernate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/** A model without the name of one schema. */
record Unqualified(EntityModel qualified, String defaultSchema) {

    EntityModel model() {
        Schema schema = this.qualified.schema();
        schema.tables().keySet().forEach(this::failWhereTaken);
        List<Sequence> sequences = schema.sequences()
            .values()
            .stream()
            .map((sequence) -> sequence.named(bare(sequence.name())))
            .distinct()
            .toList();
        List<NamedType> types = schema.types().values().stream().map(this::type).distinct().toList();
        List<Namespace> namespaces = schema.namespaces()
            .values()
            .stream()
            .filter((namespace) -> !namespace.name().equals(this.defaultSchema))
            .toList();
        List<InitialRows> rows = this.qualified.initialRows()
            .stream()
            .map((row) -> new InitialRows((row.table() != null) ? bare(row.table()) : null, row.sql()))
            .toList();
        return new EntityModel(
                Schema.of(namespaces, schema.tables().values().stream().map(this::table).toList(), sequences, types,
                        schema.objects().values()),
                this.qualified.statements(), rows, this.qualified.notModelled(), names(this.qualified.names()),
                numbered(), firstValues(), this.qualified.previous().named(this::bare));
    }

    private void failWhereTaken(QualifiedName name) {
        QualifiedName bare = bare(name);
        if (!bare.equals(name) && this.qualified.schema().table(bare).isPresent()) {
            throw new TwoOfOneName(bare, this.defaultSchema, entity(bare), entity(name));
        }
    }

    private String entity(QualifiedName table) {
        return this.qualified.names().table(table).orElse(table.name());
    }

    private Table table(Table table) {
        return table.named(bare(table.name()))
            .withColumns(table.columns().stream().map(this::column).toList())
            .withConstraints(table.constraints()
                .stream()
                .map((constraint) -> (constraint instanceof ForeignKey key)
                        ? key.referringTo(bare(key.referencedTable()), key.referencedColumns()) : constraint)
                .toList());
    }

    private NamedType type(NamedType type) {
        NamedType named = type.named(bare(type.name()));
        return (named instanceof CompositeType composite) ? composite.madeOf(
                composite.attributes().stream().map((attribute) -> attribute.typed(bare(attribute.type()))).toList())
                : named;
    }

    private Column column(Column column) {
        return column.typed(bare(column.type()));
    }

    private DataType bare(DataType type) {
        QualifiedName collation = type.collation();
        return type.named(bare(type.name())).collatedBy((collation != null) ? bare(collation) : null);
    }

    private Map<ColumnName, QualifiedName> numbered() {
        Map<ColumnName, QualifiedName> numbered = new HashMap<>();
        this.qualified.numbered()
            .forEach((column, sequence) -> numbered.put(new ColumnName(bare(column.table()), column.column()),
                    bare(sequence)));
        return numbered;
    }

    private Map<ColumnName, String> firstValues() {
        Map<ColumnName, String> values = new HashMap<>();
        this.qualified.firstValues()
            .forEach((column, value) -> values.put(new ColumnName(bare(column.table()), column.column()), value));
        return values;
    }

    private MappedNames names(MappedNames names) {
        return new MappedNames(keys(names.tables()), keys(names.columns()));
    }

    private <T> Map<QualifiedName, T> keys(Map<QualifiedName, T> map) {
        BinaryOperator<T> first = (one, other) -> one;
        Function<Map.Entry<QualifiedName, T>, QualifiedName> name = (entry) -> bare(entry.getKey());
        return map.entrySet().stream().collect(Collectors.toMap(name, Map.Entry::getValue, first));
    }

    private QualifiedName bare(QualifiedName name) {
        return name.seenFrom(this.defaultSchema);
    }

}
