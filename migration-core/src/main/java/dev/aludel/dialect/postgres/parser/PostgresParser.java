package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.SqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.StatementContext;

import dev.aludel.dialect.UnreadableSql;
import dev.aludel.operation.Operation;
import dev.aludel.schema.DoesNotFit;

/** Reads what a statement of PostgreSQL does. */
public final class PostgresParser {

    private PostgresParser() {
    }

    /**
     * The operations of one statement; empty where the grammar does not know it or no
     * operation says what it does.
     * @param sql the statement without its semicolon
     * @param defaultSchema the schema that names without one lie in, which is left out of
     * names
     */
    public static Optional<List<Operation>> operations(String sql, @Nullable String defaultSchema) {
        try {
            return Optional.of(StatementReader.read(new Source(sql, defaultSchema)));
        }
        catch (ParseCancellationException | NotUnderstood | UnreadableSql exception) {
            return Optional.empty();
        }
        catch (IllegalArgumentException | DoesNotFit exception) {
            // The grammar lets through what no schema can be, such as a column that is
            // there twice.
            return Optional.empty();
        }
        catch (StackOverflowError error) {
            // The grammar recurses for each NOT before another.
            return Optional.empty();
        }
    }

    /** The tree of the one statement that a text has. */
    static StatementContext statement(Source source) {
        SqlContext script = parse(source.sql());
        if (script.statement().size() != 1) {
            throw new NotUnderstood();
        }
        return script.statement(0);
    }

    /** The tree of a statement; null where the grammar does not know it. */
    static @Nullable SqlContext tree(String sql) {
        try {
            return parse(sql);
        }
        catch (ParseCancellationException | NotUnderstood | UnreadableSql | StackOverflowError exception) {
            return null;
        }
    }

    private static SqlContext parse(String sql) {
        CommonTokenStream tokens = new CommonTokenStream(new ListTokenSource(Rearranged.of(sql, Tokens.of(sql))));
        SQLParser parser = new SQLParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser.sql();
    }

    /**
     * The operations of a DO block.
     * @param read what reads the statements in it
     */
    public static List<Operation> block(String sql, Function<String, List<Operation>> read) {
        return BlockStatement.read(sql, read);
    }

}
