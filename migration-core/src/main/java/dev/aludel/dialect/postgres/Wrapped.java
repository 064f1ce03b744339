package dev.aludel.dialect.postgres;

import java.util.Optional;

import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * Statements that run the one that they have inside: {@code EXPLAIN ANALYZE UPDATE …} and
 * {@code COPY (DELETE … RETURNING *) TO …}.
 */
final class Wrapped {

    private final String sql;

    private final SqlLexer lexer;

    private Wrapped(String sql) {
        this.sql = sql;
        this.lexer = new SqlLexer(sql);
        this.lexer.advance();
    }

    /** The statement inside; empty where there is none, or it does not run. */
    static Optional<String> statement(String sql) {
        Wrapped wrapped = new Wrapped(sql);
        if (wrapped.lexer.is("explain")) {
            return wrapped.explained();
        }
        return wrapped.lexer.is("copy") ? wrapped.copied() : Optional.empty();
    }

    private Optional<String> explained() {
        boolean runs = false;
        boolean off = false;
        this.lexer.advance();
        if (this.lexer.is('(')) {
            String before = "";
            for (int depth = 1; depth > 0 && this.lexer.advance() != TokenKind.END;) {
                depth += this.lexer.is('(') ? 1 : this.lexer.is(')') ? -1 : 0;
                String word = this.lexer.folded();
                runs |= isAnalyze();
                off |= before.startsWith("analy") && (word.equals("off") || word.equals("false") || word.equals("0"));
                before = word;
            }
            this.lexer.advance();
        }
        while (isAnalyze() || this.lexer.is("verbose")) {
            runs |= isAnalyze();
            this.lexer.advance();
        }
        return (runs && !off) ? Optional.of(this.sql.substring(this.lexer.start())) : Optional.empty();
    }

    private Optional<String> copied() {
        this.lexer.advance();
        if (!this.lexer.is('(')) {
            return Optional.empty();
        }
        int start = this.lexer.end();
        for (int depth = 1; depth > 0 && this.lexer.advance() != TokenKind.END;) {
            depth += this.lexer.is('(') ? 1 : this.lexer.is(')') ? -1 : 0;
        }
        return Optional.of(this.sql.substring(start, this.lexer.start()).strip());
    }

    private boolean isAnalyze() {
        return this.lexer.is("analyze") || this.lexer.is("analyse");
    }

}
