package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.RowStatement;
import dev.aludel.dialect.SqlReader;
import dev.aludel.dialect.SqlStatement;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.SqlSplitter;
import dev.aludel.dialect.postgres.lexer.Words;
import dev.aludel.dialect.postgres.parser.PostgresParser;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;

/**
 * Reads SQL as PostgreSQL does: by a lexer where that is enough, by the grammar where it
 * is not.
 */
final class PostgresReader implements SqlReader {

    @Override
    public List<SqlStatement> split(String script) {
        return SqlSplitter.split(script);
    }

    @Override
    public String fingerprint(String sql) {
        return Fingerprint.of(sql);
    }

    @Override
    public List<Operation> operations(String sql, @Nullable String defaultSchema) {
        try {
            List<SqlStatement> statements = split(sql);
            if (statements.size() == 1) {
                return read(statements.get(0).sql(), defaultSchema);
            }
        }
        catch (UnreadableSql exception) {
            // The server will say what is wrong with it.
        }
        return List.of(new RunSql(sql));
    }

    @Override
    public boolean controlsTransaction(String sql) {
        return TransactionCommand.is(Words.of(sql));
    }

    @Override
    public boolean needsAutocommit(String sql) {
        try {
            return Autocommit.needed(sql);
        }
        catch (UnreadableSql exception) {
            return false;
        }
    }

    @Override
    public RowStatement rowStatement(String sql) {
        return new RowStatementCut(sql, operations(sql, null)).statement();
    }

    private static List<Operation> read(String sql, @Nullable String defaultSchema) {
        Words words = Words.of(sql);
        if (words.at(0).equals("do")) {
            return PostgresParser.block(sql, (inner) -> read(inner, defaultSchema));
        }
        Optional<String> inside = Wrapped.statement(sql);
        if (inside.isPresent()) {
            return read(inside.get(), defaultSchema);
        }
        if (SearchPath.isChanged(sql, words, defaultSchema)) {
            return List.of(new RunSql(sql));
        }
        Optional<String> command = Commands.name(words);
        if (command.isPresent()) {
            return List.of(new RunCommand(command.get(), sql));
        }
        return PostgresParser.operations(sql, defaultSchema).orElseGet(() -> List.of(new RunSql(sql)));
    }

}
