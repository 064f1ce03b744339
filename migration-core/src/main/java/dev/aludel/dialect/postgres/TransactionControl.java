package dev.aludel.dialect.postgres;

import java.util.Set;

import dev.aludel.dialect.postgres.lexer.Quotes;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * Finds COMMIT and ROLLBACK in the body of a DO block, which ends with an error there
 * when it runs in a transaction.
 */
final class TransactionControl {

    /** What a statement of PL/pgSQL can follow, beside a semicolon. */
    private static final Set<String> BEFORE = Set.of("begin", "then", "else", "loop");

    private TransactionControl() {
    }

    static boolean isIn(String block) {
        SqlLexer lexer = new SqlLexer(block);
        while (lexer.advance() != TokenKind.END) {
            if (lexer.kind() == TokenKind.STRING && isInBody(lexer.token())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInBody(String literal) {
        SqlLexer body = new SqlLexer(Quotes.content(literal));
        boolean first = false;
        boolean ends = false;
        while (body.advance() != TokenKind.END) {
            if (ends && (body.kind() == TokenKind.SEMICOLON || body.is("and"))) {
                return true;
            }
            ends = first && (body.is("commit") || body.is("rollback"));
            first = body.kind() == TokenKind.SEMICOLON || BEFORE.stream().anyMatch(body::is);
        }
        return false;
    }

}
