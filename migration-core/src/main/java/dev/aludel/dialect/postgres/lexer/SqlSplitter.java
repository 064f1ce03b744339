package dev.aludel.dialect.postgres.lexer;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.dialect.SqlStatement;

/** Cuts a script into its statements, each with its place. */
public final class SqlSplitter {

    private final String text;

    private final SqlLexer lexer;

    private final Nesting nesting;

    private final StringSetting strings;

    private final Lines lines;

    private final List<SqlStatement> statements = new ArrayList<>();

    private int start = -1;

    private int end;

    private SqlSplitter(String text) {
        this.text = text;
        this.lexer = new SqlLexer(text);
        this.nesting = new Nesting(text);
        this.strings = new StringSetting(text);
        this.lines = new Lines(text);
    }

    /**
     * The statements in order, without their semicolons, and without the white space and
     * comments around them.
     * @throws dev.aludel.dialect.UnreadableSql where something opens that is never
     * closed, or that only psql understands
     */
    public static List<SqlStatement> split(String text) {
        return new SqlSplitter(text).split();
    }

    private List<SqlStatement> split() {
        while (this.lexer.advance() != TokenKind.END) {
            if (this.lexer.kind() == TokenKind.SEMICOLON && this.nesting.isOutside()) {
                endStatement();
            }
            else {
                take();
            }
        }
        endStatement();
        return List.copyOf(this.statements);
    }

    private void take() {
        if (this.start < 0) {
            this.start = this.lexer.start();
        }
        this.end = this.lexer.end();
        this.nesting.see(this.lexer);
        this.strings.see(this.lexer);
    }

    private void endStatement() {
        this.nesting.end();
        this.strings.end();
        if (this.start >= 0) {
            String statement = this.text.substring(this.start, this.end);
            this.statements.add(new SqlStatement(statement, this.start, this.lines.of(this.start)));
            this.start = -1;
        }
    }

}
