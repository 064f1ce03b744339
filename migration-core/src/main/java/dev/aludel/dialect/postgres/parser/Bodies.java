package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.Lines;
import dev.aludel.dialect.postgres.lexer.Literal;
import dev.aludel.dialect.postgres.lexer.Quotes;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.SqlSplitter;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/** Finds what is written in DO blocks, functions and procedures. */
public final class Bodies {

    private static final String PLPGSQL = "plpgsql";

    private final String sql;

    private final SqlLexer lexer;

    private boolean block;

    private @Nullable String language;

    private int quotedStart = -1;

    private int quotedEnd;

    private int standardStart = -1;

    private int standardEnd = -1;

    private Bodies(String sql) {
        this.sql = sql;
        this.lexer = new SqlLexer(sql);
    }

    /**
     * The body that a statement has; empty where it is no DO, CREATE FUNCTION or CREATE
     * PROCEDURE. No text makes this fail.
     */
    public static Optional<Body> of(String sql) {
        try {
            Bodies bodies = new Bodies(sql);
            if (!bodies.isHead()) {
                return Optional.empty();
            }
            bodies.find();
            return Optional.of(bodies.body());
        }
        catch (UnreadableSql exception) {
            return Optional.empty();
        }
    }

    private boolean isHead() {
        this.lexer.advance();
        this.block = this.lexer.is("do");
        if (this.block) {
            return true;
        }
        if (!this.lexer.is("create")) {
            return false;
        }
        this.lexer.advance();
        if (this.lexer.is("or")) {
            this.lexer.advance();
            this.lexer.advance();
        }
        return this.lexer.is("function") || this.lexer.is("procedure");
    }

    private void find() {
        int brackets = 0;
        String before = "";
        while (this.lexer.advance() != TokenKind.END) {
            if (this.standardStart >= 0) {
                this.standardEnd = this.lexer.start();
                continue;
            }
            brackets += this.lexer.is('(') ? 1 : this.lexer.is(')') ? -1 : 0;
            boolean word = this.lexer.kind() == TokenKind.WORD;
            if (brackets == 0 && before.equals("language")) {
                this.language = word ? this.lexer.folded() : name(this.lexer);
            }
            else if (brackets == 0 && this.lexer.kind() == TokenKind.STRING && (this.block || before.equals("as"))) {
                boolean continued = this.quotedStart >= 0
                        && Quotes.isContinued(this.sql, this.quotedEnd, this.lexer.start());
                this.quotedStart = continued ? this.quotedStart : this.lexer.start();
                this.quotedEnd = this.lexer.end();
            }
            else if (brackets == 0 && before.equals("begin") && this.lexer.is("atomic")) {
                this.standardStart = this.lexer.end();
            }
            boolean part = this.lexer.kind() == TokenKind.STRING && before.equals("as");
            before = word ? this.lexer.folded() : part ? before : "";
        }
    }

    private String name(SqlLexer named) {
        return (named.kind() == TokenKind.STRING) ? Literal.of(this.sql, named.start(), named.end()).value()
                : Names.spelled(named.token());
    }

    private Body body() {
        if (this.standardStart >= 0) {
            int start = this.standardStart;
            String text = this.sql.substring(start, Math.max(start, this.standardEnd));
            return new Body("sql", false, statements(text, (offset) -> offset + start), false, false);
        }
        String spoken = (this.language != null) ? this.language : this.block ? PLPGSQL : "sql";
        if (this.quotedStart < 0) {
            // RETURN and an expression, or the server will say what is missing.
            return new Body(spoken, this.block, List.of(), false, false);
        }
        Literal literal = Literal.of(this.sql, this.quotedStart, this.quotedEnd);
        return switch (spoken) {
            case "sql" -> sql(literal);
            case PLPGSQL -> {
                BlockReader reader = new BlockReader(literal.value());
                boolean read = reader.read();
                List<BodyStatement> statements = placed(reader.found(), literal::offset);
                yield new Body(spoken, this.block, statements, reader.isDynamic() || !read, reader.isUndecided());
            }
            default -> new Body(spoken, this.block, List.of(), true, false);
        };
    }

    private Body sql(Literal literal) {
        try {
            return new Body("sql", this.block, statements(literal.value(), literal::offset), false, false);
        }
        catch (UnreadableSql exception) {
            return new Body("sql", this.block, List.of(), true, false);
        }
    }

    private List<BodyStatement> statements(String text, IntUnaryOperator offset) {
        return placed(SqlSplitter.split(text)
            .stream()
            .map((statement) -> new BlockReader.Found(statement.sql(), statement.start(), false))
            .toList(), offset);
    }

    private List<BodyStatement> placed(List<BlockReader.Found> found, IntUnaryOperator offset) {
        Lines lines = new Lines(this.sql);
        List<BodyStatement> placed = new ArrayList<>();
        for (BlockReader.Found statement : found) {
            int start = offset.applyAsInt(statement.start());
            placed.add(new BodyStatement(statement.sql(), start, lines.of(start), statement.conditional()));
        }
        return placed;
    }

}
