package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.UnreadableSql;
import dev.aludel.dialect.postgres.lexer.SqlLexer;
import dev.aludel.dialect.postgres.lexer.TokenKind;

/**
 * The statement that makes a view.
 *
 * @param options what else is said of it
 * @param columns the names of its columns as they are written; empty where they are those
 * of the query
 * @param query what it shows
 */
record ViewText(Set<String> options, String columns, String query) {

    private static final Set<String> BEGINNINGS = Set.of("select", "with", "values", "table");

    private static final Set<String> HEAD = Set.of("create", "or", "replace", "materialized", "recursive");

    /** The parts of a definition; null where it is none that can be taken apart. */
    static @Nullable ViewText of(String definition) {
        try {
            return parse(new SqlLexer(definition));
        }
        catch (UnreadableSql unreadable) {
            return null;
        }
    }

    /** Whether they may differ in nothing but what the server can tell. */
    boolean isComparableTo(ViewText other) {
        return this.options.equals(other.options);
    }

    /** The statement that makes a view of that query for a moment. */
    String creating(String name) {
        return "CREATE TEMPORARY VIEW " + name + " " + this.columns + " AS\n" + this.query;
    }

    private static @Nullable ViewText parse(SqlLexer lexer) {
        boolean recursive = false;
        while (lexer.advance() != TokenKind.END && !lexer.is("view")) {
            if (!HEAD.contains(lexer.folded())) {
                return null;
            }
            recursive |= lexer.is("recursive");
        }
        String name = "";
        List<String> options = new ArrayList<>();
        StringBuilder columns = new StringBuilder();
        Brackets brackets = new Brackets();
        boolean columnsPossible = true;
        while (lexer.advance() != TokenKind.END && !(brackets.isOutside() && lexer.is("as"))) {
            boolean inside = !brackets.isOutside();
            if (lexer.is("with") || lexer.is("using") || lexer.is("tablespace")) {
                columnsPossible = false;
            }
            if (lexer.kind() == TokenKind.SEMICOLON || !brackets.accept(lexer)) {
                return null;
            }
            boolean list = inside || lexer.is('(');
            if (list && columnsPossible) {
                columns.append(lexer.token()).append('\n');
            }
            else if (columnsPossible) {
                name = lexer.token();
            }
            else {
                options.add((lexer.kind() == TokenKind.STRING) ? lexer.token().replace("'", "") : lexer.folded());
            }
        }
        Set<String> said = ViewOptions.of(options);
        String query = query(lexer, said);
        if (query == null || recursive && columns.isEmpty()) {
            return null;
        }
        return new ViewText(said, columns.toString(), recursive ? recursive(name, columns.toString(), query) : query);
    }

    /** What {@code CREATE RECURSIVE VIEW} is short for, as the manual says. */
    private static String recursive(String name, String columns, String query) {
        String shown = columns.substring(1, columns.lastIndexOf(')'));
        return "WITH RECURSIVE " + name + " " + columns + " AS (\n" + query + "\n) SELECT " + shown + " FROM " + name;
    }

    /**
     * One query, without WITH DATA behind it; null where it is something else.
     * @param options gets what stands behind it of the view
     */
    private static @Nullable String query(SqlLexer lexer, Set<String> options) {
        List<String> tokens = new ArrayList<>();
        Brackets brackets = new Brackets();
        while (lexer.advance() != TokenKind.END) {
            boolean last = lexer.kind() == TokenKind.SEMICOLON;
            if (last && lexer.advance() == TokenKind.END) {
                break;
            }
            if (last || lexer.kind() == TokenKind.PARAMETER || !brackets.accept(lexer)) {
                return null;
            }
            tokens.add(lexer.token());
        }
        cutOff(tokens, "with", "no", "data");
        cutOff(tokens, "with", "data");
        if (cutOff(tokens, "with", "check", "option") || cutOff(tokens, "with", "cascaded", "check", "option")) {
            options.add("check_option=cascaded");
        }
        else if (cutOff(tokens, "with", "local", "check", "option")) {
            options.add("check_option=local");
        }
        boolean query = !tokens.isEmpty()
                && (BEGINNINGS.contains(tokens.get(0).toLowerCase(Locale.ROOT)) || tokens.get(0).equals("("));
        return (query && brackets.isOutside()) ? String.join("\n", tokens) : null;
    }

    private static boolean cutOff(List<String> tokens, String... words) {
        int start = tokens.size() - words.length;
        boolean found = start > 0 && tokens.subList(start, tokens.size())
            .stream()
            .map((token) -> token.toLowerCase(Locale.ROOT))
            .toList()
            .equals(List.of(words));
        if (found) {
            tokens.subList(start, tokens.size()).clear();
        }
        return found;
    }

}
