package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.Words;

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

    /** What statements start with that change the schema. */
    private static final Set<String> CHANGES = Set.of("alter", "create", "drop");

    private final Blocks blocks = new Blocks();

    private final List<Found> found = new ArrayList<>();

    private final String text;

    private boolean dynamic;

    /** Whether another branch runs where this one does not. */
    private boolean otherwise;

    private boolean undecided;

    BlockReader(String text) {
        this.text = text;
    }

    /** Reads all of it; whether it has the form of a block. */
    boolean read() {
        try {
            BlockCursor cursor = new BlockCursor(this.text);
            while (!cursor.isEnd()) {
                statement(cursor);
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

    /** Whether it changes the schema in one of several ways, or several times. */
    boolean isUndecided() {
        return this.undecided;
    }

    private void statement(BlockCursor cursor) {
        String word = cursor.word();
        switch (word) {
            case "" -> other(cursor);
            case "declare" -> declarations(cursor);
            case "begin" -> open(cursor, Blocks.Kind.BLOCK);
            case "loop" -> open(cursor, Blocks.Kind.LOOP);
            case "if", "case" -> {
                open(cursor, Blocks.Kind.BRANCH);
                cursor.to("then");
                cursor.next();
            }
            case "elsif", "elseif", "when" -> {
                this.otherwise |= !word.equals("when");
                cursor.to("then");
                cursor.next();
            }
            case "else" -> {
                this.otherwise = true;
                cursor.next();
            }
            case "while" -> {
                cursor.to("loop");
                open(cursor, Blocks.Kind.LOOP);
            }
            case "for", "foreach" -> each(cursor);
            case "end" -> {
                this.otherwise = false;
                this.blocks.close(this.found.size());
                cursor.behindSemicolon();
            }
            case "execute" -> {
                this.dynamic = true;
                cursor.behindSemicolon();
            }
            default -> simple(cursor, word);
        }
    }

    /** An option, a label, an empty statement, or an assignment to a quoted name. */
    private void other(BlockCursor cursor) {
        boolean label = cursor.lexer().token().equals("<<");
        if (label || cursor.is('#')) {
            cursor.next();
            cursor.next();
            cursor.next();
        }
        else {
            cursor.behindSemicolon();
        }
    }

    private void declarations(BlockCursor cursor) {
        cursor.next();
        while (!cursor.isEnd() && !cursor.is("begin")) {
            cursor.behindSemicolon();
        }
    }

    private void open(BlockCursor cursor, Blocks.Kind kind) {
        this.blocks.open(kind, this.found.size());
        cursor.next();
    }

    /** The header of a loop, which may have a statement. */
    private void each(BlockCursor cursor) {
        while (!cursor.isEnd() && !cursor.is("in") && !cursor.is("loop")) {
            cursor.next();
        }
        if (cursor.is("in")) {
            cursor.next();
        }
        boolean query = SqlInBlock.starts(cursor.word());
        this.dynamic |= cursor.is("execute");
        int start = cursor.start();
        cursor.to("loop");
        if (query) {
            add(cursor.since(start), start);
        }
        open(cursor, Blocks.Kind.LOOP);
    }

    private void simple(BlockCursor cursor, String word) {
        int start = cursor.start();
        cursor.next();
        if (cursor.is('=') || cursor.is('.') || cursor.is('[') || cursor.lexer().token().equals(":=")) {
            cursor.behindSemicolon();
            return;
        }
        switch (word) {
            case "exception" -> {
                this.otherwise = true;
                this.blocks.handle();
            }
            case "return" -> leave(cursor, true);
            case "exit" -> leave(cursor, false);
            case "open" -> {
                while (!cursor.isSemicolon() && !cursor.isEnd() && !cursor.is("for")) {
                    cursor.next();
                }
                query(cursor);
            }
            case "perform" -> add(SqlInBlock.take(cursor, "SELECT", start), start);
            default -> {
                if (SQL.contains(word)) {
                    add(SqlInBlock.take(cursor, cursor.since(start), start), start);
                }
                else {
                    cursor.behindSemicolon();
                }
            }
        }
    }

    /** RETURN or EXIT; what is behind one in an IF may not run. */
    private void leave(BlockCursor cursor, boolean all) {
        if (all && cursor.is("query")) {
            query(cursor);
            return;
        }
        if (!(all && cursor.is("next"))) {
            this.blocks.leave(all, this.found.size());
        }
        cursor.behindSemicolon();
    }

    /** The query behind QUERY or FOR, if there is one. */
    private void query(BlockCursor cursor) {
        if (!cursor.isSemicolon()) {
            cursor.next();
        }
        this.dynamic |= cursor.is("execute");
        int start = cursor.start();
        if (SqlInBlock.starts(cursor.word())) {
            cursor.next();
            add(SqlInBlock.take(cursor, cursor.since(start), start), start);
        }
        else {
            cursor.behindSemicolon();
        }
    }

    private void add(String sql, int start) {
        this.undecided |= (this.otherwise || this.blocks.isLoop()) && CHANGES.contains(Words.of(sql).at(0));
        this.found.add(new Found(sql, start, this.blocks.isConditional()));
    }

    /** A statement, where it starts in the body, and whether it may not run. */
    record Found(String sql, int start, boolean conditional) {

    }

}
