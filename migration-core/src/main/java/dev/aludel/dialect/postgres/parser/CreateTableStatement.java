package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_columnsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_partitionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_tableContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_typeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Like_optionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.List_of_type_column_defContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_defContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_of_type_column_defContext;

import dev.aludel.operation.ColumnOptions;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Likeness;
import dev.aludel.operation.LikenessPart;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Storage;
import dev.aludel.schema.Table;

/** CREATE TABLE, with what has to be said of the new table in statements of their own. */
final class CreateTableStatement {

    private final Source source;

    private final Constraints constraints;

    private final Columns columns;

    private final List<Likeness> likenesses = new ArrayList<>();

    private final List<ColumnOptions> options = new ArrayList<>();

    private final List<Operation> settings = new ArrayList<>();

    private @Nullable QualifiedName type;

    private Table table;

    private CreateTableStatement(Source source, QualifiedName name) {
        this.source = source;
        this.constraints = new Constraints(source, name, new HashSet<>());
        this.columns = new Columns(source, this.constraints);
        this.table = Table.of(name);
    }

    static List<Operation> read(Source source, Create_table_statementContext create) {
        QualifiedName name = source.qualified(create.name);
        if (create.TEMP() != null || create.TEMPORARY() != null || "pg_temp".equals(name.schema())) {
            return List.of(new RunCommand("CREATE TEMPORARY TABLE", source.sql(), QualifiedName.of(name.name())));
        }
        if (create.distributed_clause() != null || create.partition_gp() != null) {
            throw new NotUnderstood();
        }
        CreateTableStatement statement = new CreateTableStatement(source, name);
        statement.define(create.define_table());
        statement.store(create);
        return statement.operations(create.if_not_exists() != null);
    }

    private List<Operation> operations(boolean ifNeeded) {
        for (ColumnOptions option : List.copyOf(this.options)) {
            if (this.table.column(option.column()).isPresent()) {
                this.table = this.table.withColumn(option.column(), option::applyTo);
                this.options.remove(option);
            }
        }
        boolean alone = this.likenesses.isEmpty() && this.options.isEmpty() && this.type == null;
        Operation created = alone ? new CreateTable(this.table)
                : new CreateTableLike(this.table, this.likenesses, this.type, this.options);
        List<Operation> operations = new ArrayList<>(List.of(ifNeeded ? new IfNeeded(created) : created));
        operations.addAll(this.settings);
        operations.addAll(this.constraints.settings());
        return List.copyOf(operations);
    }

    private void define(Define_tableContext definition) {
        if (definition.define_columns() != null) {
            Define_columnsContext parts = definition.define_columns();
            parts.table_column_def().forEach(this::add);
            if (parts.names_in_parens() != null) {
                List<QualifiedName> parents = parts.names_in_parens()
                    .names_references()
                    .schema_qualified_name()
                    .stream()
                    .map(this.source::qualified)
                    .toList();
                this.table = this.table.with(new Inheritance(parents, null, null));
            }
        }
        else if (definition.define_partition() != null) {
            Define_partitionContext partition = definition.define_partition();
            this.table = this.table.with(Inheritance.partitionOf(this.source.qualified(partition.parent_table),
                    this.source.text(partition.for_values_bound())));
            options(partition.list_of_type_column_def());
        }
        else {
            Define_typeContext typed = definition.define_type();
            QualifiedName name = Types.read(this.source, typed.type_name).name();
            this.type = name;
            options(typed.list_of_type_column_def());
            String head = "ALTER TABLE " + Names.quoted(this.table.name());
            this.settings
                .add(Settings.set(this.table.name(), "type", head + " OF " + Names.quoted(name), head + " NOT OF"));
        }
    }

    private void store(Create_table_statementContext create) {
        if (create.partition_by() != null) {
            this.table = this.table.with(
                    this.table.inheritance().partitionedBy(this.source.text(create.partition_by().partition_method())));
        }
        SortedMap<String, String> parameters = (create.storage_parameter_oid() != null)
                ? Parameters.of(this.source, create.storage_parameter_oid().with_storage_parameter()) : new TreeMap<>();
        parameters.remove("oids");
        this.table = this.table.with(new Storage(create.UNLOGGED() == null, parameters));
        if (create.table_space() != null) {
            told(Settings.tablespace(this.table.name(), "TABLE", this.source.name(create.table_space().identifier())));
        }
        if (create.USING() != null) {
            told(Settings.accessMethod(this.table.name(), this.source.name(create.identifier())));
        }
    }

    /** A new table is told the usual things anyway. */
    private void told(Operation setting) {
        if (!(setting instanceof IfNeeded)) {
            this.settings.add(setting);
        }
    }

    private void options(@Nullable List_of_type_column_defContext list) {
        if (list == null) {
            return;
        }
        for (Table_of_type_column_defContext part : list.table_of_type_column_def()) {
            if (part.tabl_constraint != null) {
                add(part.tabl_constraint);
            }
            else {
                List<Constraint> found = new ArrayList<>();
                ColumnOptions said = this.columns.options(this.source.name(part.identifier()), part.constraint_common(),
                        found::add);
                found.forEach(this::add);
                this.options.add(said);
            }
        }
    }

    private void add(Table_column_defContext part) {
        if (part.table_column_definition() != null) {
            Columns.Definition definition = this.columns.read(part.table_column_definition());
            this.table = this.table.with(definition.column());
            definition.constraints().forEach(this::add);
            this.settings.addAll(definition.settings());
        }
        else if (part.LIKE() != null) {
            this.likenesses.add(new Likeness(this.source.qualified(part.schema_qualified_name()),
                    this.table.columns().size(), parts(part.like_option())));
        }
        else {
            add(part.tabl_constraint);
        }
    }

    private static SortedSet<LikenessPart> parts(List<Like_optionContext> options) {
        SortedSet<LikenessPart> parts = new TreeSet<>();
        for (Like_optionContext option : options) {
            Set<LikenessPart> meant = (option.ALL() != null) ? EnumSet.allOf(LikenessPart.class)
                    : EnumSet.of(LikenessPart.valueOf(option.getChild(1).getText().toUpperCase(Locale.ROOT)));
            if (option.INCLUDING() != null) {
                parts.addAll(meant);
            }
            else {
                parts.removeAll(meant);
            }
        }
        return parts;
    }

    private void add(Constraint_commonContext constraint) {
        if (constraint.constr_body().col_name != null) {
            // NOT NULL of a column that may come behind it.
            String column = this.source.simple(constraint.constr_body().col_name);
            this.options.add(new ColumnOptions(column, true, null));
        }
        else {
            add(this.constraints.read(constraint, null));
        }
    }

    private void add(Constraint constraint) {
        this.table = this.table.with(constraint);
    }

}
