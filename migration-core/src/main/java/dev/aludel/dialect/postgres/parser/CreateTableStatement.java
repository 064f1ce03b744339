package dev.aludel.dialect.postgres.parser;

import java.util.HashSet;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_columnsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_defContext;

import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * CREATE TABLE with its columns; a table that takes them from elsewhere is not
 * understood.
 */
final class CreateTableStatement {

    private final Constraints constraints;

    private final Columns columns;

    private Table table;

    private CreateTableStatement(Source source, QualifiedName name) {
        this.constraints = new Constraints(source, name, new HashSet<>());
        this.columns = new Columns(source, this.constraints);
        this.table = Table.of(name);
    }

    static Operation read(Source source, Create_table_statementContext create) {
        if (create.TEMP() != null || create.TEMPORARY() != null) {
            return new RunCommand("CREATE TEMPORARY TABLE", source.sql());
        }
        Define_columnsContext columns = create.define_table().define_columns();
        if (columns == null || columns.names_in_parens() != null) {
            throw new NotUnderstood();
        }
        CreateTableStatement statement = new CreateTableStatement(source, source.qualified(create.name));
        columns.table_column_def().forEach(statement::add);
        return new CreateTable(statement.table);
    }

    private void add(Table_column_defContext part) {
        if (part.table_column_definition() != null) {
            Columns.Definition definition = this.columns.read(part.table_column_definition());
            Column column = definition.column();
            this.table = this.table.with(column);
            definition.constraints().forEach(this::add);
        }
        else if (part.tabl_constraint == null) {
            throw new NotUnderstood();
        }
        else if (part.tabl_constraint.constr_body().col_name != null) {
            throw new NotUnderstood();
        }
        else if (part.tabl_constraint.constr_body().EXCLUDE() == null) {
            add(this.constraints.read(part.tabl_constraint, null));
        }
    }

    private void add(Constraint constraint) {
        this.table = this.table.with(constraint);
    }

}
