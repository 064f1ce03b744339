package dev.aludel.dialect.postgres.parser;

import java.util.Locale;
import java.util.Set;

import dev.aludel.dialect.postgres.lexer.Nesting;
import dev.aludel.dialect.postgres.lexer.SqlLexer;

/**
 * A statement of SQL in a body in PL/pgSQL, whose INTO has variables (PostgreSQL's
 * manual, "Executing a Command with a Single-Row Result").
 */
final class SqlInBlock {

    private static final Set<String> WITH_VARIABLES = Set.of("select", "with", "values", "table", "insert", "update",
            "delete", "merge");

    private final BlockCursor cursor;

    private SqlInBlock(BlockCursor cursor) {
        this.cursor = cursor;
    }

    /** Whether a query can start with the word. */
    static boolean starts(String word) {
        return WITH_VARIABLES.contains(word);
    }

    /**
     * The text of the statement; the cursor stands behind its first word, and goes behind
     * its semicolon.
     * @param head what stands for the first word
     * @param start where that is
     */
    static String take(BlockCursor cursor, String head, int start) {
        return new SqlInBlock(cursor).take(head, start);
    }

    private String take(String head, int start) {
        StringBuilder sql = new StringBuilder(head);
        Nesting nesting = nesting(start);
        String before = head.toLowerCase(Locale.ROOT);
        boolean variables = starts(before);
        int copied = this.cursor.previousEnd();
        int brackets = 0;
        while (!this.cursor.isEnd() && !(this.cursor.isSemicolon() && nesting.isOutside())) {
            brackets += this.cursor.is('(') ? 1 : this.cursor.is(')') ? -1 : 0;
            nesting.see(this.cursor.lexer());
            boolean table = before.equals("insert") || before.equals("merge");
            if (variables && brackets == 0 && !table && this.cursor.is("into")) {
                int into = this.cursor.start();
                sql.append(this.cursor.text(), copied, into);
                targets();
                copied = this.cursor.previousEnd();
                sql.append(" ".repeat(copied - into));
                before = "";
            }
            else {
                before = this.cursor.word();
                this.cursor.next();
            }
        }
        sql.append(this.cursor.text(), copied, this.cursor.previousEnd());
        this.cursor.next();
        return sql.toString().stripTrailing();
    }

    /** A function may be created here, too, with a body that has semicolons. */
    private Nesting nesting(int start) {
        Nesting nesting = new Nesting(this.cursor.text());
        SqlLexer head = new SqlLexer(this.cursor.since(start));
        head.advance();
        nesting.see(head);
        return nesting;
    }

    /** INTO, and the variables behind it. */
    private void targets() {
        do {
            this.cursor.next();
            if (this.cursor.is("strict")) {
                this.cursor.next();
            }
            this.cursor.next();
            while (this.cursor.is('.') || this.cursor.is('[')) {
                boolean element = this.cursor.is('[');
                while (element && !this.cursor.isEnd() && !this.cursor.is(']')) {
                    this.cursor.next();
                }
                this.cursor.next();
                if (!element) {
                    this.cursor.next();
                }
            }
        }
        while (this.cursor.is(','));
    }

}
