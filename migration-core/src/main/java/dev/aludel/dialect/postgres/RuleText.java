package dev.aludel.dialect.postgres;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.SqlSplitter;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * The statement that makes a rewrite rule.
 *
 * @param event on what it acts
 * @param table the table or view whose rule it is, as it is written
 * @param rest what it does instead or besides, and when
 */
record RuleText(String event, String table, String rest) {

    /** The parts of a definition; null where it is none that can be taken apart. */
    static @Nullable RuleText of(String definition) {
        try {
            return (SqlSplitter.split(definition).size() == 1) ? parse(new SqlLexer(definition), definition) : null;
        }
        catch (UnreadableSql unreadable) {
            return null;
        }
    }

    /** Whether they may differ in nothing but what the server can tell. */
    boolean isComparableTo(RuleText other) {
        return this.event.equals(other.event);
    }

    /** The statement that makes one like it of another table for a moment. */
    String creating(String name, String otherTable) {
        return "CREATE RULE " + name + " AS ON " + this.event + " TO " + otherTable + " " + this.rest;
    }

    private static @Nullable RuleText parse(SqlLexer lexer, String definition) {
        while (lexer.advance() != TokenKind.END && !lexer.is("on")) {
            // Its name, which says nothing.
        }
        lexer.advance();
        String event = lexer.folded();
        lexer.advance();
        if (!lexer.is("to")) {
            return null;
        }
        lexer.advance();
        int start = lexer.start();
        int end = lexer.end();
        lexer.advance();
        while (lexer.is('.')) {
            lexer.advance();
            end = lexer.end();
            lexer.advance();
        }
        return (lexer.is("where") || lexer.is("do"))
                ? new RuleText(event, definition.substring(start, end), definition.substring(lexer.start())) : null;
    }

}
