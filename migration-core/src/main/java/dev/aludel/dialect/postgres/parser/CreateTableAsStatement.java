package dev.aludel.dialect.postgres.parser;

import java.util.List;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_as_statementContext;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.QualifiedName;

/**
 * CREATE TABLE AS: of a table that stays only the server knows the columns. One that is
 * not made because it is there already is none of ours either.
 */
final class CreateTableAsStatement {

    private CreateTableAsStatement() {
    }

    static List<Operation> read(Source source, Create_table_as_statementContext create) {
        QualifiedName name = source.qualified(create.name);
        if (create.TEMP() == null && create.TEMPORARY() == null && !"pg_temp".equals(name.schema())) {
            throw new NotUnderstood();
        }
        return List.of(new RunCommand("CREATE TEMPORARY TABLE", source.sql(), QualifiedName.of(name.name())));
    }

}
