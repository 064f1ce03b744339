package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.aludel.dialect.postgres.lexer.Quotes;
import dev.aludel.dialect.postgres.lexer.TokenKind;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.Token.Kind;
import dev.aludel.dialect.postgres.lexer.Literal;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

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
            add(Kind.TEXT, Literal.of(this.text, this.lexer.start(), this.lexer.end()).value());
            return;
        }
        String content = Literal.of(this.text, this.lexer.start(), this.lexer.end()).value();
        this.lexer.advance();
        this.tokens.add(new Token(Kind.TEXT, switch (prefix) {
            case 'e' -> Escapes.backslashes(raw(token));
            case 'x' -> Escapes.bits(content);
            case 'u' -> Escapes.unicode(content, escape());
            default -> content;
        }));
    }

    /**
     * What stands between the quotes, escapes included, without line breaks between
     * parts.
     */
    private static String raw(String token) {
        StringBuilder raw = new StringBuilder();
        boolean inside = false;
        for (int position = 1; position < token.length(); position++) {
            char character = token.charAt(position);
            boolean escaped = inside && (character == '\\' || token.startsWith("''", position));
            if (escaped) {
                raw.append(character).append(token.charAt(++position));
            }
            else if (character == '\'') {
                inside = !inside;
            }
            else if (inside) {
                raw.append(character);
            }
            else if (token.startsWith("--", position)) {
                position = token.indexOf('\n', position);
            }
        }
        return raw.toString();
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
