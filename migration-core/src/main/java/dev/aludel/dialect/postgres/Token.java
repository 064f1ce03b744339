package dev.aludel.dialect.postgres;

/** A piece of an expression. */
record Token(Kind kind, String text) {

    enum Kind {

        /** A name or key word without quotes, in lower case. */
        WORD,
        /** A name in quotes, without them. */
        NAME, TEXT, NUMBER, SYMBOL, END

    }

    boolean isSymbol(String symbol) {
        return this.kind == Kind.SYMBOL && this.text.equals(symbol);
    }

    boolean isWord(String word) {
        return this.kind == Kind.WORD && this.text.equals(word);
    }

    /** Whether it is an operator, or part of one. */
    boolean isOperator() {
        return this.kind == Kind.SYMBOL && ExpressionLexer.OPERATOR.indexOf(this.text.charAt(0)) >= 0;
    }

}
