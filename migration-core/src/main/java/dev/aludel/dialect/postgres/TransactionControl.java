package dev.aludel.dialect.postgres;

import java.util.Set;

/**
 * Finds COMMIT and ROLLBACK in the body of a DO block, which ends with an error there
 * when it runs in a transaction.
 */
final class TransactionControl {

    /** What a statement of PL/pgSQL can follow. */
    private static final Set<String> BEFORE = Set.of(";", "begin", "then", "else", "loop");

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
        Words words = Words.of(Quotes.content(literal));
        for (int index = 1; index < words.size(); index++) {
            boolean ends = words.at(index).equals("commit") || words.at(index).equals("rollback");
            String next = words.at(index + 1);
            if (ends && BEFORE.contains(words.at(index - 1)) && (next.equals(";") || next.equals("and"))) {
                return true;
            }
        }
        return false;
    }

}
