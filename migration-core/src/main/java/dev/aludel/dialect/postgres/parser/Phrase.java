package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.dialect.postgres.lexer.Literal;
import dev.aludel.dialect.postgres.lexer.Quotes;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;
import dev.aludel.schema.QualifiedName;

/**
 * The words of a statement, read one after the other: enough for those whose shape is a
 * few words and names, and it knows what the grammar does not know yet.
 */
final class Phrase {

    private record Word(TokenKind kind, int start, int end) {
    }

    private final Source source;

    private final String sql;

    private final SqlLexer lexer;

    private final List<Word> words = new ArrayList<>();

    private int place;

    /** The phrase of a whole statement. */
    Phrase(Source source) {
        this.source = source;
        this.sql = source.sql();
        this.lexer = new SqlLexer(this.sql);
    }

    /** The statement that it is of. */
    Source source() {
        return this.source;
    }

    /** Whether these words are next; they are read if so. */
    boolean take(String... expected) {
        return take(List.of(expected));
    }

    /** Whether these words are next; they are read if so. */
    boolean take(List<String> expected) {
        for (int index = 0; index < expected.size(); index++) {
            if (!isWord(this.place + index, expected.get(index))) {
                return false;
            }
        }
        this.place += expected.size();
        return true;
    }

    /** Whether this sign is next; it is read if so. */
    boolean take(char sign) {
        boolean found = is(sign);
        this.place += found ? 1 : 0;
        return found;
    }

    /** Whether this word is next. */
    boolean is(String word) {
        return isWord(this.place, word);
    }

    /** Whether this sign is next. */
    boolean is(char sign) {
        Word next = word(this.place);
        return next.end() - next.start() == 1 && this.sql.charAt(next.start()) == sign;
    }

    /** Whether this sign of several characters is next. */
    boolean isSign(String sign) {
        Word next = word(this.place);
        return text(next).equals(sign);
    }

    /** Whether this sign of several characters is next; it is read if so. */
    boolean takeSign(String sign) {
        boolean found = isSign(sign);
        this.place += found ? 1 : 0;
        return found;
    }

    /** Reads these words, which have to be next. */
    void expect(String... expected) {
        if (!take(expected)) {
            throw new NotUnderstood();
        }
    }

    /** Reads this sign, which has to be next. */
    void expect(char sign) {
        if (!take(sign)) {
            throw new NotUnderstood();
        }
    }

    /** The next word in lower case; empty where there is something else. */
    String peek() {
        Word next = word(this.place);
        return (next.kind() == TokenKind.WORD) ? Names.folded(text(next)) : "";
    }

    /** Moves behind the next word, sign or literal. */
    void skip() {
        if (isAtEnd()) {
            throw new NotUnderstood();
        }
        this.place++;
    }

    /** Moves to the first of these words that is in no brackets, which has to come. */
    void skipTo(String word) {
        while (!is(word)) {
            if (is('(')) {
                brackets();
            }
            else {
                skip();
            }
        }
    }

    boolean isAtEnd() {
        return word(this.place).kind() == TokenKind.END;
    }

    /** Nothing more may come. */
    void end() {
        if (!isAtEnd()) {
            throw new NotUnderstood();
        }
    }

    /** Where the next word starts. */
    int offset() {
        return word(this.place).start();
    }

    /** The text from an offset to the last word that was read. */
    String textFrom(int start) {
        return this.sql.substring(start, (this.place > 0) ? word(this.place - 1).end() : start);
    }

    /** The text from the next word to the end. */
    String rest() {
        return this.sql.substring(offset()).strip();
    }

    /** A name as the database spells it. */
    String name() {
        Word next = word(this.place);
        if (next.kind() != TokenKind.WORD && next.kind() != TokenKind.QUOTED_NAME) {
            throw new NotUnderstood();
        }
        this.place++;
        String written = text(next);
        boolean unicode = next.kind() == TokenKind.QUOTED_NAME && !written.startsWith("\"");
        if (unicode && take("uescape")) {
            return Names.spelled(written, string());
        }
        return Names.spelled(written);
    }

    /** The names of a path, such as {@code other.t.a}. */
    List<String> path() {
        List<String> names = new ArrayList<>(List.of(name()));
        while (take('.')) {
            names.add(name());
        }
        return names;
    }

    /** A name that may have a schema. */
    QualifiedName qualified() {
        return this.source.qualified(path());
    }

    /** Names that may have schemas, with commas between them. */
    List<QualifiedName> allQualified() {
        List<QualifiedName> names = new ArrayList<>();
        do {
            names.add(qualified());
        }
        while (take(','));
        return names;
    }

    /** Names without schemas, with commas between them. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        }
        while (take(','));
        return names;
    }

    /** What a literal says. */
    String string() {
        Word first = word(this.place);
        if (first.kind() != TokenKind.STRING) {
            throw new NotUnderstood();
        }
        Word last = first;
        this.place++;
        while (word(this.place).kind() == TokenKind.STRING
                && Quotes.isContinued(this.sql, last.end(), word(this.place).start())) {
            last = word(this.place);
            this.place++;
        }
        if ("uU".indexOf(this.sql.charAt(first.start())) < 0) {
            return Strings.value(this.sql, first.start(), last.end());
        }
        String escape = take("uescape") ? string() : "\\";
        return Strings.unicode(Literal.of(this.sql, first.start(), last.end()).value(), escape);
    }

    /** What is in the brackets that are next, without them. */
    String brackets() {
        int start = offset() + 1;
        expect('(');
        int depth = 1;
        while (depth > 0) {
            depth += is('(') ? 1 : is(')') ? -1 : 0;
            skip();
        }
        return this.sql.substring(start, word(this.place - 1).start()).strip();
    }

    /** Moves behind the brackets of any kind that are next. */
    void enclosed() {
        int depth = 0;
        do {
            depth += (is('(') || is('[')) ? 1 : (is(')') || is(']')) ? -1 : 0;
            skip();
        }
        while (depth > 0);
    }

    /** Whether IF EXISTS is next; it is read if so. */
    boolean ifExists() {
        return take("if", "exists");
    }

    /** Whether IF NOT EXISTS is next; it is read if so. */
    boolean ifNotExists() {
        return take("if", "not", "exists");
    }

    /** Whether CASCADE is next and not RESTRICT or nothing; behind it is the end. */
    boolean cascadeAtEnd() {
        boolean cascade = take("cascade");
        if (!cascade) {
            take("restrict");
        }
        end();
        return cascade;
    }

    private boolean isWord(int index, String expected) {
        Word next = word(index);
        return next.kind() == TokenKind.WORD && next.end() - next.start() == expected.length()
                && this.sql.regionMatches(true, next.start(), expected, 0, expected.length());
    }

    private String text(Word word) {
        return this.sql.substring(word.start(), word.end());
    }

    private Word word(int index) {
        while (this.words.size() <= index) {
            TokenKind kind = this.lexer.advance();
            this.words.add(new Word(kind, this.lexer.start(), this.lexer.end()));
            if (kind == TokenKind.END) {
                return this.words.get(this.words.size() - 1);
            }
        }
        return this.words.get(index);
    }

}
