package dev.aludel.dialect.postgres.parser;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_alterContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_createContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Script_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.StatementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Truncate_stmtContext;

import dev.aludel.operation.Operation;

/** Hands each statement to the reader of its family. */
final class Statements {

    private Statements() {
    }

    static List<Operation> read(Source source, StatementContext statement) {
        if (statement.data_statement() != null) {
            return DataStatements.read(source, statement.data_statement());
        }
        if (statement.script_statement() != null) {
            return DataStatements.truncate(source, truncate(statement.script_statement()));
        }
        Schema_createContext create = statement.schema_statement().schema_create();
        if (create != null) {
            return create(source, create);
        }
        Schema_alterContext alter = statement.schema_statement().schema_alter();
        if (alter == null) {
            throw new NotUnderstood();
        }
        return alter(source, alter);
    }

    private static List<Operation> create(Source source, Schema_createContext create) {
        if (create.create_table_statement() != null) {
            return CreateTableStatement.read(source, create.create_table_statement());
        }
        if (create.create_index_statement() != null) {
            return IndexStatements.create(source, create.create_index_statement());
        }
        if (create.create_sequence_statement() != null) {
            return List.of(SequenceStatements.create(source, create.create_sequence_statement()));
        }
        if (create.create_table_as_statement() != null) {
            return CreateTableAsStatement.read(source, create.create_table_as_statement());
        }
        if (create.create_domain_statement() != null) {
            return List.of(DomainStatements.create(source, create.create_domain_statement()));
        }
        if (create.create_type_statement() != null) {
            return List.of(TypeStatements.create(source, create.create_type_statement()));
        }
        throw new NotUnderstood();
    }

    private static List<Operation> alter(Source source, Schema_alterContext alter) {
        if (alter.alter_table_statement() != null) {
            return AlterTableStatement.read(source, alter.alter_table_statement());
        }
        if (alter.alter_index_statement() != null) {
            return IndexStatements.alter(source, alter.alter_index_statement());
        }
        if (alter.alter_sequence_statement() != null) {
            return SequenceStatements.alter(source, alter.alter_sequence_statement());
        }
        if (alter.alter_type_statement() != null) {
            return TypeStatements.alter(source, alter.alter_type_statement());
        }
        if (alter.alter_domain_statement() != null) {
            return List.of(DomainStatements.alter(source, alter.alter_domain_statement()));
        }
        throw new NotUnderstood();
    }

    private static @Nullable Truncate_stmtContext truncate(Script_statementContext statement) {
        return (statement.script_additional() != null && statement.script_additional().additional_statement() != null)
                ? statement.script_additional().additional_statement().truncate_stmt() : null;
    }

}
