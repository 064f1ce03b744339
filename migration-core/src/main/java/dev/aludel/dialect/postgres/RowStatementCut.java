package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.NotInBatches;
import dev.aludel.dialect.RowStatement;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.Operation;
import dev.aludel.operation.UpdateRows;
import dev.aludel.schema.QualifiedName;

/**
 * Cuts an UPDATE or DELETE at its clauses. The words that begin them are reserved, so
 * outside parentheses they are nothing else; only {@code IS DISTINCT FROM} has one of
 * them inside an expression.
 */
final class RowStatementCut {

    private final String sql;

    private final List<Operation> operations;

    /** The tokens that stand in no parentheses, the parentheses themselves included. */
    private final List<Part> parts = new ArrayList<>();

    /** A token. */
    private record Part(TokenKind kind, int start, int end, String word) {

    }

    RowStatementCut(String sql, List<Operation> operations) {
        this.sql = sql;
        this.operations = operations;
        SqlLexer lexer = new SqlLexer(sql);
        int depth = 0;
        while (lexer.advance() != TokenKind.END) {
            depth -= lexer.is(')') ? 1 : 0;
            if (depth == 0) {
                this.parts.add(new Part(lexer.kind(), lexer.start(), lexer.end(),
                        (lexer.kind() == TokenKind.WORD) ? lexer.folded() : lexer.token()));
            }
            depth += lexer.is('(') ? 1 : 0;
        }
    }

    RowStatement statement() {
        String kind = word(0);
        if (kind.equals("with")) {
            throw new NotInBatches("what begins with WITH cannot be run in batches",
                    "Write it as one UPDATE or DELETE, with a subquery in the place of the WITH, or remove the directive.");
        }
        if (!kind.equals("update") && !kind.equals("delete")) {
            throw new NotInBatches("'migrate:backfill' belongs before an UPDATE or DELETE",
                    "Put it before the statement that it is about, or remove it.");
        }
        refuse("returning", "what gives rows back cannot be run in batches",
                "Remove RETURNING: nobody reads what it gives.");
        refuse("limit", "an UPDATE or DELETE has no LIMIT", "Remove it: 'batch=…' says how many rows at a time.");
        refuse("order", "an UPDATE or DELETE has no ORDER BY", "Remove it: the rows are taken by their primary key.");
        int table = kind.equals("update") ? 1 : 2;
        QualifiedName name = name();
        boolean only = word(table).equals("only");
        int first = only ? table + 1 : table;
        boolean enclosed = only && word(first).equals("(");
        String written = enclosed ? inside(first) : named(first);
        int behind = enclosed ? first + 2 : first + 2 * dots(first) + 1;
        behind += word(behind).equals("*") ? 1 : 0;
        boolean as = word(behind).equals("as");
        behind += as ? 1 : 0;
        boolean alias = as || behind < this.parts.size() && !List.of("set", "using", "where").contains(word(behind));
        String rows = alias ? text(behind, behind) : written;
        OptionalInt where = find("where");
        int end = this.parts.get(this.parts.size() - 1).end();
        return new RowStatement(name, written, rows, only, assigned(alias ? behind + 1 : behind),
                where.isPresent() ? this.sql.substring(0, this.parts.get(where.getAsInt()).start()).stripTrailing()
                        : this.sql.substring(0, end),
                where.isPresent() ? this.sql.substring(this.parts.get(where.getAsInt()).end(), end).strip() : null);
    }

    private QualifiedName name() {
        if (this.operations.size() == 1) {
            if (this.operations.get(0) instanceof UpdateRows update && !isCursor(update.where())) {
                return update.table();
            }
            if (this.operations.get(0) instanceof DeleteRows delete && !isCursor(delete.where())) {
                return delete.table();
            }
        }
        throw new NotInBatches("the statement is not understood, so nobody can cut it into batches",
                "Write it as a plain UPDATE or DELETE with its condition behind WHERE, or remove the directive.");
    }

    private static boolean isCursor(@Nullable String where) {
        return where != null && where.startsWith("CURRENT OF");
    }

    /** The columns that get values, from SET up to the next clause. */
    private List<String> assigned(int set) {
        List<String> columns = new ArrayList<>();
        boolean begins = word(set).equals("set");
        for (int i = set + 1; begins && i < this.parts.size() && !isClause(i); i++) {
            if (i == set + 1 || word(i - 1).equals(",")) {
                if (word(i).equals("(")) {
                    columns.addAll(names(inside(i)));
                }
                else {
                    columns.add(identifier(this.parts.get(i)));
                }
            }
        }
        return columns;
    }

    private boolean isClause(int index) {
        return word(index).equals("where") || word(index).equals("from") && !word(index - 1).equals("distinct");
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(list);
        while (lexer.advance() != TokenKind.END) {
            if (lexer.kind() == TokenKind.WORD || lexer.kind() == TokenKind.QUOTED_NAME) {
                names.add(identifier(new Part(lexer.kind(), 0, 0,
                        (lexer.kind() == TokenKind.WORD) ? lexer.folded() : lexer.token())));
            }
        }
        return names;
    }

    private static String identifier(Part part) {
        return (part.kind() == TokenKind.QUOTED_NAME && part.word().startsWith("\""))
                ? part.word().substring(1, part.word().length() - 1).replace("\"\"", "\"") : part.word();
    }

    private void refuse(String word, String reason, String action) {
        if (find(word).isPresent()) {
            throw new NotInBatches(reason, action);
        }
    }

    private OptionalInt find(String word) {
        return IntStream.range(0, this.parts.size())
            .filter((index) -> this.parts.get(index).kind() == TokenKind.WORD && word(index).equals(word))
            .findFirst();
    }

    /** How many dots a name has that begins at a token. */
    private int dots(int start) {
        int dots = 0;
        while (word(start + 2 * dots + 1).equals(".")) {
            dots++;
        }
        return dots;
    }

    private String named(int start) {
        return text(start, start + 2 * dots(start));
    }

    /** What stands between a parenthesis and the one that closes it. */
    private String inside(int open) {
        return this.sql.substring(this.parts.get(open).end(), this.parts.get(open + 1).start()).strip();
    }

    private String text(int from, int to) {
        return this.sql.substring(this.parts.get(from).start(), this.parts.get(to).end());
    }

    private String word(int index) {
        return (index < this.parts.size()) ? this.parts.get(index).word() : "";
    }

}
