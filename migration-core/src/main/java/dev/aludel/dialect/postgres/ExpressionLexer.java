package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.aludel.dialect.postgres.lexer.Quotes;
import dev.aludel.dialect.postgres.lexer.TokenKind;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.Token.Kind;

/**
 * Cuts an expression into tokens that say what they mean: names as they are folded,
 * constants without quotes and escapes ("Lexical Structure" of the manual).
 */
final class ExpressionLexer {

    static final String OPERATOR = "+-*/<>=~!@#%^&|`?";

    private static final char USUAL_ESCAPE = '\\';

    private final String text;

    private final SqlLexer lexer;

    private final List<Token> tokens = new ArrayList<>();

    private ExpressionLexer(String text) {
        this.text = text;
        this.lexer = new SqlLexer(text);
    }

    /**
     * The tokens, with one for the end.
     * @throws NotAnExpression if a quote is not closed
     */
    static List<Token> tokens(String text) {
        ExpressionLexer expression = new ExpressionLexer(text);
        try {
            expression.lexer.advance();
            while (expression.lexer.kind() != TokenKind.END) {
                expression.next();
            }
        }
        catch (UnreadableSql unreadable) {
            throw new NotAnExpression(text);
        }
        expression.tokens.add(new Token(Kind.END, ""));
        return expression.tokens;
    }

    private void next() {
        String token = this.lexer.token();
        switch (this.lexer.kind()) {
            case WORD -> add(Kind.WORD, token.toLowerCase(Locale.ROOT));
            case NUMBER -> add(Kind.NUMBER, token);
            case OPERATOR -> add(Kind.SYMBOL, token.equals("!=") ? "<>" : token);
            case QUOTED_NAME -> name(token);
            case STRING -> string(token);
            default -> add(Kind.SYMBOL, token.equals(":=") ? "=>" : token);
        }
    }

    private void name(String token) {
        String content = token.substring(token.indexOf('"') + 1, token.length() - 1).replace("\"\"", "\"");
        this.lexer.advance();
        this.tokens.add(new Token(Kind.NAME, token.startsWith("\"") ? content : Escapes.unicode(content, escape())));
    }

    private void string(String token) {
        char prefix = Character.toLowerCase(token.charAt(0));
        if (prefix == '$') {
            add(Kind.TEXT, Quotes.content(token));
            return;
        }
        String content = token.substring(token.indexOf('\'') + 1, token.length() - 1);
        int end = this.lexer.end();
        this.lexer.advance();
        while (continues(end)) {
            content += this.lexer.token().substring(1, this.lexer.token().length() - 1);
            end = this.lexer.end();
            this.lexer.advance();
        }
        this.tokens.add(new Token(Kind.TEXT, switch (prefix) {
            case 'e' -> Escapes.backslashes(content);
            case 'x' -> Escapes.bits(content);
            case 'u' -> Escapes.unicode(content.replace("''", "'"), escape());
            default -> content.replace("''", "'");
        }));
    }

    /** Whether a constant goes on in the next line: there is nothing else between. */
    private boolean continues(int end) {
        return this.lexer.kind() == TokenKind.STRING && this.text.charAt(this.lexer.start()) == '\''
                && this.text.substring(end, this.lexer.start()).matches("(?s)\\s*[\\n\\r].*");
    }

    /** The character that escapes, where one is chosen behind the constant. */
    private char escape() {
        if (!this.lexer.is("uescape")) {
            return USUAL_ESCAPE;
        }
        this.lexer.advance();
        String chosen = this.lexer.token();
        if (this.lexer.kind() != TokenKind.STRING || chosen.length() != 3) {
            throw new NotAnExpression(chosen);
        }
        this.lexer.advance();
        return chosen.charAt(1);
    }

    private void add(Kind kind, String tokenText) {
        this.tokens.add(new Token(kind, tokenText));
        this.lexer.advance();
    }

}
