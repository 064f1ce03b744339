package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

import dev.aludel.hibernate.ColumnReader.ReadColumn;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
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

    TableReader(Metadata metadata, SqlStringGenerationContext context, Names names, Leftovers leftovers) {
        this.context = context;
        this.names = names;
        this.leftovers = leftovers;
        this.columns = new ColumnReader(metadata, names, leftovers);
        this.keys = new KeyReader(names, leftovers);
        this.indexes = new IndexReader(metadata.getDatabase().getDialect(), names, leftovers);
        this.componentChecks = new ComponentChecks(metadata.getDatabase().getDialect());
    }

    Table read(org.hibernate.mapping.Table table) {
        List<ReadColumn> read = table.getColumns().stream().map((column) -> this.columns.read(table, column)).toList();
        Table bare = Table.of(this.names.table(table), read.stream().map(ReadColumn::column).toList());
        String name = bare.name().toString();
        this.leftovers.add("comment", name, table.getComment());
        this.leftovers.add("table option", name, table.getOptions());
        this.leftovers.add("table declaration", name, table.getExtraDeclarations());
        table.getInitCommands(this.context)
            .forEach((command) -> Stream.of(command.initCommands())
                .forEach((sql) -> this.leftovers.add("initial rows", name, sql)));
        return bare.withConstraints(constraints(table, read)).withIndexes(this.indexes.read(table, bare));
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
        constraints.addAll(checks(table, read));
        return constraints;
    }

    private List<CheckConstraint> checks(org.hibernate.mapping.Table table, List<ReadColumn> read) {
        List<CheckConstraint> checks = new ArrayList<>();
        read.forEach((column) -> checks.addAll(column.checks()));
        table.getColumns().forEach((column) -> checks.addAll(this.columns.checksOf(column)));
        Stream
            .concat(table.getColumns()
                .stream()
                .flatMap((column) -> column.getCheckConstraints().stream())
                .filter(org.hibernate.mapping.CheckConstraint::isNamed), table.getChecks().stream())
            .forEach((check) -> {
                String name = this.names.given(check.getName());
                this.leftovers.add("check option", this.names.table(table) + "." + name, check.getOptions());
                checks.add(CheckConstraint.of(name, SqlFragment.bare(check.getConstraint())));
            });
        this.componentChecks.of(table).forEach((expression) -> checks.add(CheckConstraint.of(null, expression)));
        return checks;
    }

}
