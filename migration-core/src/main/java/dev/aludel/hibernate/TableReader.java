package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

import dev.aludel.hibernate.ColumnReader.ReadColumn;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** Reads one table of the metadata. */
final class TableReader {

    private final SqlStringGenerationContext context;

    private final Names names;

    private final Leftovers leftovers;

    private final ColumnReader columns;

    private final KeyReader keys;

    private final IndexReader indexes;

    private final ComponentChecks componentChecks;

    private final List<String> statements = new ArrayList<>();

    TableReader(Metadata metadata, SqlStringGenerationContext context, Names names, Leftovers leftovers) {
        this.context = context;
        this.names = names;
        this.leftovers = leftovers;
        this.columns = new ColumnReader(metadata, names, leftovers);
        this.keys = new KeyReader(names, leftovers);
        this.indexes = new IndexReader(metadata.getDatabase().getDialect(), names, leftovers);
        this.componentChecks = new ComponentChecks(metadata.getDatabase().getDialect());
    }

    /** The statements that complete the tables read so far. */
    List<String> statements() {
        return List.copyOf(this.statements);
    }

    Table read(org.hibernate.mapping.Table table) {
        List<ReadColumn> read = table.getColumns().stream().map((column) -> this.columns.read(table, column)).toList();
        TableOptions options = TableOptions.parse(table.getOptions());
        Table bare = Table.of(this.names.table(table), read.stream().map(ReadColumn::column).toList())
            .with(options.storage())
            .with(Inheritance.NONE.partitionedBy(options.partitionKey()))
            .commented(this.names.comment(table.getComment()));
        this.leftovers.add("table option", bare.name().toString(), options.rest());
        options.settings().forEach((setting) -> alter(table, setting));
        String extra = table.getExtraDeclarations();
        if (extra != null && !extra.isBlank()) {
            alter(table, "add " + extra);
        }
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            String name = column.getQuotedName(this.context.getDialect());
            this.columns.read(table, column)
                .definition()
                .settings()
                .forEach((setting) -> alter(table, "alter column " + name + " " + setting));
        }
        return bare.withConstraints(constraints(table, read)).withIndexes(this.indexes.read(table, bare));
    }

    private void alter(org.hibernate.mapping.Table table, String change) {
        this.statements.add("alter table " + this.context.format(table.getQualifiedTableName()) + " " + change);
    }

    private List<Constraint> constraints(org.hibernate.mapping.Table table, List<ReadColumn> read) {
        List<Constraint> constraints = new ArrayList<>();
        PrimaryKey primaryKey = this.keys.primaryKey(table);
        if (primaryKey != null) {
            constraints.add(primaryKey);
        }
        List<UniqueConstraint> uniques = this.keys.uniques(table);
        constraints.addAll(uniques);
        read.stream()
            .filter(ReadColumn::unique)
            .map((column) -> List.of(column.column().name()))
            .filter((columns) -> uniques.stream().noneMatch((unique) -> unique.columns().equals(columns)))
            .forEach((columns) -> constraints.add(UniqueConstraint.of(null, columns)));
        constraints.addAll(this.keys.foreignKeys(table));
        read.forEach((column) -> constraints.addAll(column.references()));
        constraints.addAll(checks(table, read));
        return constraints;
    }

    private List<CheckConstraint> checks(org.hibernate.mapping.Table table, List<ReadColumn> read) {
        List<CheckConstraint> checks = new ArrayList<>();
        read.forEach((column) -> checks.addAll(column.definition().checks()));
        table.getColumns().forEach((column) -> checks.addAll(this.columns.checksOf(column)));
        Stream
            .concat(table.getColumns()
                .stream()
                .flatMap((column) -> column.getCheckConstraints().stream())
                .filter(org.hibernate.mapping.CheckConstraint::isNamed), table.getChecks().stream())
            .forEach((check) -> {
                String name = this.names.given(check.getName());
                FragmentReader options = FragmentReader
                    .of(this.context.getDialect().appendCheckConstraintOptions(check, ""));
                checks
                    .add(CheckOptions.read(CheckConstraint.of(name, SqlFragment.bare(check.getConstraint())), options));
                this.leftovers.add("check option", this.names.table(table) + "." + name, options.rest());
            });
        this.componentChecks.of(table).forEach((expression) -> checks.add(CheckConstraint.of(null, expression)));
        return checks;
    }

}
