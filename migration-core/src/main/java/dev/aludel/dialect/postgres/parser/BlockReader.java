package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.Nesting;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * Goes over a body in PL/pgSQL, statement by statement, and takes out those that are SQL
 * (PostgreSQL's manual, chapter "PL/pgSQL", "Basic Statements" and "Control Structures").
 */
final class BlockReader {

    /** What SQL statements start with. */
    private static final Set<String> SQL = Set.of("alter", "analyse", "analyze", "call", "checkpoint", "cluster",
            "comment", "copy", "create", "deallocate", "delete", "discard", "do", "drop", "explain", "grant", "import",
            "insert", "listen", "load", "lock", "merge", "notify", "prepare", "reassign", "refresh", "reindex", "reset",
            "revoke", "security", "select", "set", "show", "table", "truncate", "unlisten", "update", "vacuum",
            "values", "with", "commit", "rollback");

    private static final Set<String> QUERY = Set.of("select", "with", "values", "table", "insert", "update", "delete",
            "merge");

    private final String text;

    private final SqlLexer lexer;

    private final Blocks blocks = new Blocks();

    private final List<Found> found = new ArrayList<>();

    private int previousEnd;

    private boolean dynamic;

    BlockReader(String text) {
        this.text = text;
        this.lexer = new SqlLexer(text);
    }

    /** Reads all of it; whether it has the form of a block. */
    boolean read() {
        try {
            next();
            while (this.lexer.kind() != TokenKind.END) {
                statement();
            }
            return this.blocks.areClosed();
        }
        catch (UnreadableSql exception) {
            return false;
        }
    }

    /** The statements, in order. */
    List<Found> found() {
        return this.blocks.judged(this.found);
    }

    /** Whether it runs SQL that is made when it runs. */
    boolean isDynamic() {
        return this.dynamic;
    }

    private void statement() {
        if (this.lexer.kind() != TokenKind.WORD) {
            other();
            return;
        }
        String word = this.lexer.folded();
        switch (word) {
            case "declare" -> declarations();
            case "begin" -> open(Blocks.Kind.BLOCK);
            case "loop" -> open(Blocks.Kind.LOOP);
            case "else" -> next();
            case "if", "case" -> {
                open(Blocks.Kind.BRANCH);
                behind("then");
            }
            case "while" -> {
                behind("loop");
                this.blocks.open(Blocks.Kind.LOOP, this.found.size());
            }
            case "elsif", "elseif", "when" -> behind("then");
            case "for", "foreach" -> each();
            case "end" -> end();
            case "execute" -> {
                this.dynamic = true;
                behindSemicolon();
            }
            default -> simple(word);
        }
    }

    /** An option, a label, an empty statement, or an assignment to a quoted name. */
    private void other() {
        if (this.lexer.is('#')) {
            next();
            next();
            next();
            return;
        }
        if (this.lexer.kind() == TokenKind.OPERATOR && this.lexer.token().equals("<<")) {
            while (this.lexer.kind() != TokenKind.END && !this.lexer.token().equals(">>")) {
                next();
            }
            next();
        }
        else {
            behindSemicolon();
        }
    }

    private void declarations() {
        next();
        while (this.lexer.kind() != TokenKind.END && !this.lexer.is("begin")) {
            behindSemicolon();
        }
    }

    private void open(Blocks.Kind kind) {
        this.blocks.open(kind, this.found.size());
        next();
    }

    private void end() {
        this.blocks.close(this.found.size());
        behindSemicolon();
    }

    /** The header of a loop, which may have a statement. */
    private void each() {
        while (this.lexer.kind() != TokenKind.END && !this.lexer.is("in") && !this.lexer.is("loop")) {
            next();
        }
        if (this.lexer.is("in")) {
            next();
        }
        boolean query = this.lexer.kind() == TokenKind.WORD && QUERY.contains(this.lexer.folded());
        this.dynamic |= this.lexer.is("execute");
        int start = this.lexer.start();
        while (this.lexer.kind() != TokenKind.END && !this.lexer.is("loop")) {
            next();
        }
        if (query) {
            add(this.text.substring(start, this.previousEnd), start);
        }
        open(Blocks.Kind.LOOP);
    }

    private void simple(String word) {
        int start = this.lexer.start();
        next();
        if (this.lexer.is('=') || this.lexer.is('.') || this.lexer.is('[') || this.lexer.token().equals(":=")) {
            behindSemicolon();
            return;
        }
        switch (word) {
            case "exception" -> this.blocks.handle();
            case "return" -> leave(true);
            case "exit" -> leave(false);
            case "open" -> cursor();
            case "perform" -> sql("SELECT", start);
            default -> {
                if (SQL.contains(word)) {
                    sql(this.text.substring(start, this.previousEnd), start);
                }
                else {
                    behindSemicolon();
                }
            }
        }
    }

    /** RETURN or EXIT; what is behind one in an IF may not run. */
    private void leave(boolean all) {
        if (all && this.lexer.is("query")) {
            next();
            query();
            return;
        }
        if (!(all && this.lexer.is("next"))) {
            this.blocks.leave(all, this.found.size());
        }
        behindSemicolon();
    }

    private void cursor() {
        while (this.lexer.kind() != TokenKind.END && this.lexer.kind() != TokenKind.SEMICOLON
                && !this.lexer.is("for")) {
            next();
        }
        if (this.lexer.is("for")) {
            next();
        }
        query();
    }

    private void query() {
        this.dynamic |= this.lexer.is("execute");
        int start = this.lexer.start();
        if (this.lexer.kind() == TokenKind.WORD && QUERY.contains(this.lexer.folded())) {
            next();
            sql(this.text.substring(start, this.previousEnd), start);
        }
        else {
            behindSemicolon();
        }
    }

    /** Takes the statement to its semicolon; the lexer stands behind its first word. */
    private void sql(String head, int start) {
        StringBuilder sql = new StringBuilder(head);
        int copied = this.previousEnd;
        boolean variables = QUERY.contains(head.toLowerCase(Locale.ROOT));
        Nesting nesting = nesting(start);
        int brackets = 0;
        String before = head.toLowerCase(Locale.ROOT);
        while (this.lexer.kind() != TokenKind.END
                && !(this.lexer.kind() == TokenKind.SEMICOLON && nesting.isOutside())) {
            brackets += this.lexer.is('(') ? 1 : this.lexer.is(')') ? -1 : 0;
            nesting.see(this.lexer);
            if (variables && brackets == 0 && this.lexer.is("into") && !before.equals("insert")
                    && !before.equals("merge")) {
                sql.append(this.text, copied, this.lexer.start());
                int into = this.lexer.start();
                targets();
                sql.append(" ".repeat(this.previousEnd - into));
                copied = this.previousEnd;
                before = "";
            }
            else {
                before = (this.lexer.kind() == TokenKind.WORD) ? this.lexer.folded() : "";
                next();
            }
        }
        sql.append(this.text, copied, this.previousEnd);
        add(sql.toString().stripTrailing(), start);
        next();
    }

    /** A function may be created here, too, with a body that has semicolons. */
    private Nesting nesting(int start) {
        Nesting nesting = new Nesting(this.text);
        SqlLexer head = new SqlLexer(this.text.substring(start, this.previousEnd));
        head.advance();
        nesting.see(head);
        return nesting;
    }

    /** INTO, and the variables behind it. */
    private void targets() {
        do {
            next();
            if (this.lexer.is("strict")) {
                next();
            }
            next();
            while (this.lexer.is('.') || this.lexer.is('[')) {
                boolean element = this.lexer.is('[');
                while (element && this.lexer.kind() != TokenKind.END && !this.lexer.is(']')) {
                    next();
                }
                next();
                if (!element) {
                    next();
                }
            }
        }
        while (this.lexer.is(','));
    }

    private void add(String sql, int start) {
        this.found.add(new Found(sql, start, this.blocks.isConditional()));
    }

    /** Moves behind a word that is not in an expression's CASE. */
    private void behind(String word) {
        int cases = 0;
        if (this.lexer.is("while") || this.lexer.is("elsif") || this.lexer.is("elseif") || this.lexer.is("when")) {
            next();
        }
        while (this.lexer.kind() != TokenKind.END && !(cases == 0 && this.lexer.is(word))) {
            cases += this.lexer.is("case") ? 1 : this.lexer.is("end") ? -1 : 0;
            next();
        }
        next();
    }

    private void behindSemicolon() {
        while (this.lexer.kind() != TokenKind.END && this.lexer.kind() != TokenKind.SEMICOLON) {
            next();
        }
        next();
    }

    private void next() {
        this.previousEnd = this.lexer.end();
        this.lexer.advance();
    }

    /** A statement, where it starts in the body, and whether it may not run. */
    record Found(String sql, int start, boolean conditional) {

    }

}
