package dev.aludel.dialect.postgres.parser;

import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/** Stands on a token of a body in PL/pgSQL. */
final class BlockCursor {

    private final String text;

    private final SqlLexer lexer;

    private int previousEnd;

    /** Stands on the first token. */
    BlockCursor(String text) {
        this.text = text;
        this.lexer = new SqlLexer(text);
        this.lexer.advance();
    }

    String text() {
        return this.text;
    }

    SqlLexer lexer() {
        return this.lexer;
    }

    /** The offset of the token. */
    int start() {
        return this.lexer.start();
    }

    /** The offset behind the token before. */
    int previousEnd() {
        return this.previousEnd;
    }

    /** The text from an offset to the end of the token before. */
    String since(int start) {
        return this.text.substring(start, this.previousEnd);
    }

    boolean is(String word) {
        return this.lexer.is(word);
    }

    boolean is(char sign) {
        return this.lexer.is(sign);
    }

    boolean isEnd() {
        return this.lexer.kind() == TokenKind.END;
    }

    boolean isSemicolon() {
        return this.lexer.kind() == TokenKind.SEMICOLON;
    }

    /** The word; empty where the token is none. */
    String word() {
        return (this.lexer.kind() == TokenKind.WORD) ? this.lexer.folded() : "";
    }

    /** Moves to the next token. */
    void next() {
        this.previousEnd = this.lexer.end();
        this.lexer.advance();
    }

    /** Moves to a word outside of brackets: a CASE in a condition has to be in some. */
    void to(String word) {
        int brackets = 0;
        while (!isEnd() && !(brackets == 0 && is(word))) {
            brackets += is('(') ? 1 : is(')') ? -1 : 0;
            next();
        }
    }

    /** Moves behind the next semicolon. */
    void behindSemicolon() {
        while (!isEnd() && !isSemicolon()) {
            next();
        }
        next();
    }

}
