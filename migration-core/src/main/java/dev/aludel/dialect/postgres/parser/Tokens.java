package dev.aludel.dialect.postgres.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.antlr.v4.runtime.Token;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

import dev.aludel.dialect.postgres.lexer.Quotes;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * A statement in the grammar's tokens, cut by our own lexer: the generated one takes a
 * quarter of the time that a first statement needs, and knows no backslash in a string.
 * <p>
 * What would make the grammar slow or its tree large is left out: rows of VALUES behind
 * the first, the rest of very long lists, and what is in very many brackets, in whose
 * place a constant stands. The tokens around it reach over what is not there, so the text
 * of an expression is still whole.
 */
final class Tokens {

    /** The grammar's time grows with the square of the brackets inside each other. */
    private static final int DEEPEST = 30;

    /** A tree of more would take hundreds of megabytes. */
    private static final int MOST = 100_000;

    private static final Set<Integer> QUERIES = Set.of(SQLParser.SELECT, SQLParser.WITH, SQLParser.VALUES,
            SQLParser.TABLE);

    /** Functions whose arguments have a grammar of their own. */
    private static final Set<Integer> SPECIAL = Set.of(SQLParser.CAST, SQLParser.EXTRACT, SQLParser.OVERLAY,
            SQLParser.POSITION, SQLParser.SUBSTRING, SQLParser.TREAT, SQLParser.TRIM, SQLParser.NULLIF);

    private final String sql;

    private final SqlLexer lexer;

    private final List<SqlToken> tokens = new ArrayList<>();

    private final Deque<Group> open = new ArrayDeque<>(List.of(new Group()));

    private Tokens(String sql) {
        this.sql = sql;
        this.lexer = new SqlLexer(sql);
    }

    static List<? extends Token> of(String sql) {
        Tokens tokens = new Tokens(sql);
        while (tokens.lexer.advance() != TokenKind.END) {
            tokens.read();
        }
        tokens.add(SQLParser.EOF, sql.length(), sql.length());
        return tokens.tokens;
    }

    private void read() {
        int type = TokenTypes.of(this.lexer);
        if (Group.opens(type)) {
            open(type);
        }
        else if (Group.closes(type)) {
            close(type);
        }
        else {
            inside(type);
        }
        if (this.tokens.size() > MOST) {
            throw new NotUnderstood();
        }
    }

    private void open(int type) {
        Group group = Group.of(type, lastType());
        if (this.open.size() <= DEEPEST) {
            this.open.push(group);
            add(type);
        }
        else if (group.isCase()) {
            int start = this.lexer.start();
            skip(group);
            add(SQLParser.NULL, start, this.lexer.end());
        }
        else {
            abridge(group, type);
        }
    }

    /** Brackets with a constant, or a query of one, in place of what they hold. */
    private void abridge(Group group, int type) {
        if (SPECIAL.contains(lastType())) {
            this.tokens.remove(this.tokens.size() - 1);
        }
        add(type);
        int start = this.lexer.end();
        this.lexer.advance();
        int first = TokenTypes.of(this.lexer);
        if (!group.isClosedBy(first)) {
            if (QUERIES.contains(first)) {
                add(SQLParser.SELECT, start, start + 1);
            }
            int depth = group.isNestedBy(first) ? 2 : 1;
            skip(group, depth);
            add(SQLParser.NULL, start, this.lexer.start());
        }
        add();
    }

    private void close(int type) {
        if (this.open.stream().anyMatch((group) -> group.isClosedBy(type)) && (type != SQLParser.END || isInCase())) {
            while (!this.open.pop().isClosedBy(type)) {
                // A CASE without an END was no keyword.
            }
        }
        add(type);
    }

    private void inside(int type) {
        Group group = this.open.element();
        if (type == SQLParser.COMMA && group.isInValues() && lastType() == SQLParser.RIGHT_PAREN) {
            rows();
            return;
        }
        group.see(type);
        if (group.isLong()) {
            skip(group);
            if (this.lexer.kind() != TokenKind.END) {
                read();
            }
        }
        else {
            add();
        }
    }

    /** A comma behind a row: the next row is added to that one. */
    private void rows() {
        int comma = this.lexer.start();
        this.lexer.advance();
        if (this.lexer.is('(')) {
            skip(Group.of(SQLParser.LEFT_PAREN, SQLParser.COMMA));
            last().setStopIndex(this.lexer.end() - 1);
        }
        else {
            add(SQLParser.COMMA, comma, comma + 1);
            read();
        }
    }

    private void skip(Group group) {
        skip(group, 1);
    }

    /** Moves to the token that closes the group. */
    private void skip(Group group, int open) {
        int depth = open;
        while (depth > 0 && this.lexer.advance() != TokenKind.END) {
            int type = TokenTypes.of(this.lexer);
            depth += group.isNestedBy(type) ? 1 : group.isClosedBy(type) ? -1 : 0;
        }
    }

    private boolean isInCase() {
        return this.open.element().isCase();
    }

    private void add() {
        add(TokenTypes.of(this.lexer));
    }

    private void add(int type) {
        int start = this.lexer.start();
        if (type == SQLParser.BeginDollarStringConstant) {
            int inside = this.sql.indexOf('$', start + 1) + 1;
            int behind = this.lexer.end() - (inside - start);
            add(type, start, inside);
            if (behind > inside) {
                add(SQLParser.Text_between_Dollar, inside, behind);
            }
            add(SQLParser.EndDollarStringConstant, behind, this.lexer.end());
        }
        else if (type == SQLParser.StringConstant && isContinued()) {
            last().setStopIndex(this.lexer.end() - 1);
        }
        else if (type != SQLParser.EOF) {
            add(type, start, this.lexer.end());
        }
    }

    /** Strings with a line break between them are one (the manual, 4.1.2.1). */
    private boolean isContinued() {
        int before = lastType();
        return this.lexer.startsWith('\'')
                && (before == SQLParser.StringConstant || before == SQLParser.UnicodeEscapeStringConstant)
                && Quotes.isContinued(this.sql, last().getStopIndex() + 1, this.lexer.start());
    }

    private void add(int type, int start, int end) {
        this.tokens.add(new SqlToken(this.sql, type, start, end));
    }

    private int lastType() {
        return this.tokens.isEmpty() ? SQLParser.EOF : last().getType();
    }

    private SqlToken last() {
        return this.tokens.get(this.tokens.size() - 1);
    }

}
