package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Data_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Delete_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Into_tableContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Truncate_stmtContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Update_stmt_for_psqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_queryContext;

import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;

/** Statements on rows. Those inside a WITH come first, each an operation of its own. */
final class DataStatements {

    private DataStatements() {
    }

    static List<Operation> read(Source source, Data_statementContext statement) {
        Optional<Into_tableContext> made = Expressions.all(statement, Into_tableContext.class).findAny();
        if (made.isPresent() && made.get().TEMP() == null && made.get().TEMPORARY() == null) {
            // SELECT … INTO makes a table whose columns only the server can tell.
            throw new NotUnderstood();
        }
        List<Operation> operations = new ArrayList<>();
        Expressions.all(statement, With_queryContext.class)
            .map(With_queryContext::data_statement)
            .filter((inner) -> inner.select_stmt() == null)
            .forEach((inner) -> operations.add(one(source, inner, source.text(inner))));
        if (operations.isEmpty() || statement.select_stmt() == null) {
            operations.add(one(source, statement, source.sql()));
        }
        return List.copyOf(operations);
    }

    static List<Operation> truncate(Source source, @Nullable Truncate_stmtContext truncate) {
        if (truncate == null) {
            throw new NotUnderstood();
        }
        return List.of(new TruncateTables(truncate.only_table_multiply()
            .stream()
            .map((table) -> source.qualified(table.schema_qualified_name()))
            .toList(), truncate.cascade_restrict() != null && truncate.cascade_restrict().CASCADE() != null));
    }

    private static Operation one(Source source, Data_statementContext statement, String sql) {
        if (statement.update_stmt_for_psql() != null) {
            Update_stmt_for_psqlContext update = statement.update_stmt_for_psql();
            return new UpdateRows(source.qualified(update.update_table_name),
                    where(source, update.vex(), update.cursor));
        }
        if (statement.delete_stmt_for_psql() != null) {
            Delete_stmt_for_psqlContext delete = statement.delete_stmt_for_psql();
            return new DeleteRows(source.qualified(delete.delete_table_name),
                    where(source, delete.vex(), delete.cursor));
        }
        if (statement.insert_stmt_for_psql() != null) {
            return new RunCommand("INSERT", sql);
        }
        return new RunCommand((statement.merge_stmt_for_psql() != null) ? "MERGE" : "SELECT", sql);
    }

    private static @Nullable String where(Source source, @Nullable VexContext condition,
            @Nullable ParserRuleContext cursor) {
        if (cursor != null) {
            return "CURRENT OF " + source.text(cursor);
        }
        return (condition == null || Tautology.is(source, condition)) ? null : source.text(condition);
    }

}
