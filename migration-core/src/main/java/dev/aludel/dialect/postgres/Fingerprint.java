package dev.aludel.dialect.postgres;

import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * A form of SQL that is the same however it is laid out: one space between tokens, no
 * comments, words without quotes in lower case. The form is SQL to {@link SqlLexer}, so
 * that its own fingerprint is itself.
 */
final class Fingerprint {

    private Fingerprint() {
    }

    static String of(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        StringBuilder written = new StringBuilder(sql.length());
        while (lexer.advance() != TokenKind.END) {
            written.append(written.isEmpty() ? "" : " ");
            written.append((lexer.kind() == TokenKind.WORD) ? lexer.folded() : lexer.token());
        }
        return written.toString();
    }

}
