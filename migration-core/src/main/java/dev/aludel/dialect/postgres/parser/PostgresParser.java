package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.Optional;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLLexer;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.SqlContext;

import dev.aludel.operation.Operation;
import dev.aludel.schema.DoesNotFit;

/** Reads what a statement of PostgreSQL does. */
public final class PostgresParser {

    /**
     * More brackets inside each other are left alone: the grammar's time grows with their
     * square.
     */
    private static final int DEEPEST = 100;

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
            SqlContext script = parse(sql);
            return (script.statement().size() == 1)
                    ? Optional.of(Statements.read(new Source(sql, defaultSchema), script.statement(0)))
                    : Optional.empty();
        }
        catch (ParseCancellationException | NotUnderstood exception) {
            return Optional.empty();
        }
        catch (IllegalArgumentException | DoesNotFit exception) {
            // The grammar lets through what no schema can be, such as a column that is
            // there twice.
            return Optional.empty();
        }
        catch (StackOverflowError error) {
            // The grammar recurses for each CASE inside another too.
            return Optional.empty();
        }
    }

    private static SqlContext parse(String sql) {
        SQLLexer lexer = new SQLLexer(CharStreams.fromString(sql));
        lexer.removeErrorListeners();
        lexer.addErrorListener(FirstError.INSTANCE);
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        if (isDeep(tokens)) {
            throw new NotUnderstood();
        }
        SQLParser parser = new SQLParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser.sql();
    }

    private static boolean isDeep(CommonTokenStream tokens) {
        tokens.fill();
        int depth = 0;
        for (Token token : tokens.getTokens()) {
            if (token.getType() == SQLLexer.LEFT_PAREN) {
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
            }
            else if (token.getType() == SQLLexer.RIGHT_PAREN) {
                depth--;
            }
        }
        return false;
    }

}
