package dev.aludel.dialect.postgres;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.aludel.dialect.postgres.lexer.SqlLexer;

/** Parentheses and square brackets, each closed by its own kind. */
final class Brackets {

    private final Deque<Character> open = new ArrayDeque<>();

    /** Takes the next token; false where it closes what is not open. */
    boolean accept(SqlLexer lexer) {
        if (lexer.is('(') || lexer.is('[')) {
            this.open.push(lexer.is('(') ? ')' : ']');
        }
        else if (lexer.is(')') || lexer.is(']')) {
            return !this.open.isEmpty() && lexer.is(this.open.pop());
        }
        return true;
    }

    boolean isOutside() {
        return this.open.isEmpty();
    }

}
