package dev.aludel.dialect.postgres;

import java.util.List;

/** Tokens that are read one after the other. */
final class TokenStream {

    private final List<Token> tokens;

    private int position;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return this.tokens.get(this.position);
    }

    /** The token after the next. */
    Token peekFurther() {
        return this.tokens.get(Math.min(this.position + 1, this.tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() == Token.Kind.END) {
            throw new NotAnExpression("It ends too early");
        }
        this.position++;
        return token;
    }

    int position() {
        return this.position;
    }

    void backTo(int earlier) {
        this.position = earlier;
    }

    boolean take(String symbol) {
        boolean found = peek().isSymbol(symbol);
        this.position += found ? 1 : 0;
        return found;
    }

    boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        this.position += found ? 1 : 0;
        return found;
    }

    void expect(String symbol) {
        if (!take(symbol)) {
            throw new NotAnExpression(symbol + " is missing");
        }
    }

    void expectWord(String word) {
        if (!takeWord(word)) {
            throw new NotAnExpression(word + " is missing");
        }
    }

    /** A name, quoted or not. */
    String name() {
        Token token = next();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.NAME || token.text().isEmpty()) {
            throw new NotAnExpression(token.text() + " is not a name");
        }
        return token.text();
    }

}
