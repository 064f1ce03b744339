package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.dialect.postgres.Token.Kind;

/** Cuts an expression into tokens ("Lexical Structure" of the manual). */
final class ExpressionLexer {

    static final String OPERATOR = "+-*/<>=~!@#%^&|`?";

    private static final Pattern SKIPPED = Pattern.compile("(?:\\s+|--[^\\n]*|/\\*(?s:.*?)\\*/)+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private static final Pattern NUMBER = Pattern.compile("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private static final Pattern NAME = Pattern.compile("\"([^\"]*+(?:\"\"[^\"]*+)*+)\"");

    private static final Pattern TEXT = Pattern.compile("[bBxXnN]?'([^']*+(?:''[^']*+)*+)'");

    private static final Pattern ESCAPED_TEXT = Pattern.compile("[eE]'([^'\\\\]*+(?:(?:''|\\\\(?s:.))[^'\\\\]*+)*+)'");

    private static final Pattern DOLLAR_TEXT = Pattern.compile("\\$([\\p{L}_]*)\\$((?s:.*?))\\$\\1\\$");

    private static final Pattern SYMBOL = Pattern.compile("::|[()\\[\\],.;:]|[" + Pattern.quote(OPERATOR) + "]+");

    private final String text;

    private final Matcher matcher;

    private final List<Token> tokens = new ArrayList<>();

    private int position;

    private ExpressionLexer(String text) {
        this.text = text;
        this.matcher = WORD.matcher(text);
    }

    /**
     * The tokens, with one for the end.
     * @throws NotAnExpression if a quote is not closed
     */
    static List<Token> tokens(String text) {
        ExpressionLexer lexer = new ExpressionLexer(text);
        while (lexer.next()) {
            // It has added a token.
        }
        lexer.tokens.add(new Token(Kind.END, ""));
        return lexer.tokens;
    }

    private boolean next() {
        at(SKIPPED);
        if (this.position == this.text.length()) {
            return false;
        }
        if (at(ESCAPED_TEXT)) {
            add(Kind.TEXT, unescaped(this.matcher.group(1)));
        }
        else if (at(TEXT)) {
            add(Kind.TEXT, this.matcher.group(1).replace("''", "'"));
        }
        else if (at(DOLLAR_TEXT)) {
            add(Kind.TEXT, this.matcher.group(2));
        }
        else if (at(NAME)) {
            add(Kind.NAME, this.matcher.group(1).replace("\"\"", "\""));
        }
        else if (at(WORD)) {
            add(Kind.WORD, this.matcher.group().toLowerCase(Locale.ROOT));
        }
        else if (at(NUMBER)) {
            add(Kind.NUMBER, this.matcher.group());
        }
        else if (at(SYMBOL)) {
            symbol(this.matcher.group());
        }
        else {
            throw new NotAnExpression(this.text);
        }
        return true;
    }

    /**
     * A run of operator characters is one operator up to a comment, and ends in + or -
     * only if it has an unusual character.
     */
    private void symbol(String run) {
        int end = run.length();
        for (String comment : List.of("--", "/*")) {
            int start = run.indexOf(comment);
            end = (start > 0) ? Math.min(end, start) : end;
        }
        String symbol = run.substring(0, end);
        while (symbol.length() > 1 && "+-".indexOf(symbol.charAt(symbol.length() - 1)) >= 0
                && symbol.chars().noneMatch((character) -> "~!@#%^&|`?".indexOf(character) >= 0)) {
            symbol = symbol.substring(0, symbol.length() - 1);
        }
        this.position -= run.length() - symbol.length();
        add(Kind.SYMBOL, symbol.equals("!=") ? "<>" : symbol);
    }

    private boolean at(Pattern pattern) {
        boolean found = this.matcher.usePattern(pattern).region(this.position, this.text.length()).lookingAt();
        if (found) {
            this.position = this.matcher.end();
        }
        return found;
    }

    private void add(Kind kind, String tokenText) {
        this.tokens.add(new Token(kind, tokenText));
    }

    private static String unescaped(String quoted) {
        return quoted.replace("''", "'").replaceAll("\\\\(['\\\\])", "$1");
    }

}
