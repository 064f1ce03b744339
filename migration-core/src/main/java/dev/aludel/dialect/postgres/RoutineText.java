package dev.aludel.dialect.postgres;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.SqlSplitter;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * The statement that makes a function or procedure.
 *
 * @param kind the word for what it makes
 * @param rest what stands behind its name
 */
record RoutineText(String kind, String rest) {

    /** The parts of a definition; null where it is none that can be taken apart. */
    static @Nullable RoutineText of(String definition) {
        try {
            return (SqlSplitter.split(definition).size() == 1) ? parse(new SqlLexer(definition), definition) : null;
        }
        catch (UnreadableSql unreadable) {
            return null;
        }
    }

    /** The statement that makes one like it for a moment. */
    String creating(String name) {
        return "CREATE " + this.kind + " " + name + this.rest;
    }

    private static @Nullable RoutineText parse(SqlLexer lexer, String definition) {
        String kind = "";
        while (lexer.advance() != TokenKind.END && !lexer.is('(')) {
            if (kind.isEmpty() && (lexer.is("function") || lexer.is("procedure"))) {
                kind = lexer.token();
            }
        }
        return (lexer.kind() != TokenKind.END && !kind.isEmpty())
                ? new RoutineText(kind, definition.substring(lexer.start())) : null;
    }

}
