package dev.aludel.dialect.postgres.lexer;

/**
 * Goes over SQL token by token, as PostgreSQL's own lexer cuts it, and skips white space
 * and comments. A cursor, not a list: nothing is allocated, because at each start of an
 * application all its migrations pass here.
 */
public final class SqlLexer {

    private final String text;

    private TokenKind kind = TokenKind.END;

    private int start;

    private int end;

    /** A lexer that stands before the first token of a text. */
    public SqlLexer(String text) {
        this.text = text;
    }

    /** The kind of the token that {@link #advance()} found. */
    public TokenKind kind() {
        return this.kind;
    }

    /** The offset of the token's first character. */
    public int start() {
        return this.start;
    }

    /** The offset behind the token's last character. */
    public int end() {
        return this.end;
    }

    /** The token as it is written. */
    public String token() {
        return this.text.substring(this.start, this.end);
    }

    /** The token as PostgreSQL folds words. */
    public String folded() {
        StringBuilder folded = new StringBuilder(this.end - this.start);
        for (int index = this.start; index < this.end; index++) {
            folded.append(Characters.fold(this.text.charAt(index)));
        }
        return folded.toString();
    }

    /**
     * Whether the token is that word, given in lower case, without quotes and in any
     * case.
     */
    public boolean is(String word) {
        int length = this.end - this.start;
        if (this.kind != TokenKind.WORD || length != word.length()) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (Characters.fold(this.text.charAt(this.start + index)) != word.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token starts with that character. */
    public boolean startsWith(char character) {
        return this.start < this.end && this.text.charAt(this.start) == character;
    }

    /** Whether the token is that one character. */
    public boolean is(char sign) {
        return this.end - this.start == 1 && this.text.charAt(this.start) == sign;
    }

    /**
     * Moves to the next token; at the end of the text its kind is END.
     * @throws dev.aludel.dialect.UnreadableSql where something opens that is never closed
     */
    public TokenKind advance() {
        this.start = skip(this.end);
        if (this.start >= this.text.length()) {
            this.end = this.start;
            this.kind = TokenKind.END;
            return this.kind;
        }
        char first = this.text.charAt(this.start);
        if (Characters.isWordStart(first)) {
            wordOrPrefixedLiteral(first);
        }
        else if (Characters.isOperator(first)) {
            end(TokenKind.OPERATOR, endOfOperator());
        }
        else if (Characters.isDigit(first)) {
            end(TokenKind.NUMBER, endOfNumber());
        }
        else {
            quotedOrSign(first);
        }
        return this.kind;
    }

    private void quotedOrSign(char first) {
        switch (first) {
            case '\'' -> end(TokenKind.STRING, Quotes.endOfString(this.text, this.start, this.start));
            case '"' -> end(TokenKind.QUOTED_NAME, Quotes.endOfName(this.text, this.start, this.start));
            case '$' -> dollar();
            case ';' -> end(TokenKind.SEMICOLON, this.start + 1);
            case '\\' -> throw Unreadable.metaCommand(this.text, this.start);
            case '.' -> {
                boolean number = Characters.isDigit(at(this.start + 1));
                int length = (at(this.start + 1) == '.') ? 2 : 1;
                end(number ? TokenKind.NUMBER : TokenKind.SIGN, number ? endOfNumber() : this.start + length);
            }
            case ':' -> {
                char next = at(this.start + 1);
                end(TokenKind.SIGN, this.start + ((next == ':' || next == '=') ? 2 : 1));
            }
            default -> end(TokenKind.SIGN, this.start + 1);
        }
    }

    private void wordOrPrefixedLiteral(char first) {
        char next = at(this.start + 1);
        if (next == '\'' && (first == 'e' || first == 'E')) {
            end(TokenKind.STRING, Quotes.endOfEscapeString(this.text, this.start, this.start + 1));
        }
        else if (next == '\'' && "bBxXnN".indexOf(first) >= 0) {
            end(TokenKind.STRING, Quotes.endOfString(this.text, this.start, this.start + 1));
        }
        else if (next == '&' && (first == 'u' || first == 'U') && at(this.start + 2) == '\'') {
            end(TokenKind.STRING, Quotes.endOfString(this.text, this.start, this.start + 2));
        }
        else if (next == '&' && (first == 'u' || first == 'U') && at(this.start + 2) == '"') {
            end(TokenKind.QUOTED_NAME, Quotes.endOfName(this.text, this.start, this.start + 2));
        }
        else {
            end(TokenKind.WORD, endOfWord(this.start + 1));
        }
    }

    private void dollar() {
        if (Characters.isDigit(at(this.start + 1))) {
            end(TokenKind.PARAMETER, endOfDigits(this.start + 1));
            return;
        }
        int close = Quotes.endOfDollarQuote(this.text, this.start);
        end((close < 0) ? TokenKind.SIGN : TokenKind.STRING, (close < 0) ? this.start + 1 : close);
    }

    private int skip(int from) {
        int position = from;
        while (position < this.text.length()) {
            char character = this.text.charAt(position);
            if (Characters.isSpace(character)) {
                position++;
            }
            else if (character == '-' && Comments.opensLine(this.text, position)) {
                position = Comments.endOfLine(this.text, position);
            }
            else if (character == '/' && Comments.opensBlock(this.text, position)) {
                position = Comments.endOfBlock(this.text, position);
            }
            else {
                return position;
            }
        }
        return position;
    }

    private int endOfWord(int from) {
        int position = from;
        while (position < this.text.length() && Characters.isWordPart(this.text.charAt(position))) {
            position++;
        }
        return position;
    }

    /** A parameter is digits only: in {@code $1$$a$$} a dollar quote follows it. */
    private int endOfDigits(int from) {
        int position = from;
        while (Characters.isDigit(at(position))) {
            position++;
        }
        return position;
    }

    /** Digits, a fraction, an exponent, {@code 0x1F}, {@code 1_000}. */
    private int endOfNumber() {
        int position = this.start;
        while (position < this.text.length()) {
            char character = this.text.charAt(position);
            boolean exponent = (character == 'e' || character == 'E')
                    && (at(position + 1) == '-' || at(position + 1) == '+') && Characters.isDigit(at(position + 2))
                    && !isHexadecimal();
            boolean fraction = character == '.' && at(position + 1) != '.';
            if (exponent) {
                position += 2;
            }
            else if (fraction || (Characters.isWordPart(character) && character != '$')) {
                position++;
            }
            else {
                break;
            }
        }
        return position;
    }

    private boolean isHexadecimal() {
        return at(this.start) == '0' && (at(this.start + 1) == 'x' || at(this.start + 1) == 'X');
    }

    /**
     * As long as it can be, but it stops before a comment, and one that ends with + or -
     * must have a character that the standard's operators lack, so that {@code a<-1} is a
     * comparison (PostgreSQL's manual, 4.1.3).
     */
    private int endOfOperator() {
        int position = this.start;
        boolean free = false;
        while (position < this.text.length() && Characters.isOperator(this.text.charAt(position))
                && !Comments.opensLine(this.text, position) && !Comments.opensBlock(this.text, position)) {
            free |= Characters.isFreeOperator(this.text.charAt(position));
            position++;
        }
        while (!free && position - this.start > 1 && "+-".indexOf(this.text.charAt(position - 1)) >= 0) {
            position--;
        }
        return position;
    }

    private char at(int position) {
        return (position < this.text.length()) ? this.text.charAt(position) : '\0';
    }

    private void end(TokenKind tokenKind, int position) {
        this.kind = tokenKind;
        this.end = position;
    }

}
