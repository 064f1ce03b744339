package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ObjectKind;

/**
 * Statements that make views, functions, triggers and policies: what PostgreSQL prints of
 * them has every default spelled out, in an order of its own.
 */
final class Definitions {

    /** Words with which the parts of a function begin, which may stand in any order. */
    private static final Set<String> CLAUSES = Set.of("language", "immutable", "stable", "volatile", "strict", "called",
            "security", "external", "parallel", "leakproof", "cost", "rows", "support", "set", "as", "window",
            "transform", "return", "begin");

    /** What is so where nothing is said. */
    private static final Set<String> USUAL = Set.of("volatile", "called on null input", "security invoker",
            "parallel unsafe", "not leakproof", "cost 100");

    private static final List<String> EVENTS = List.of("insert", "delete", "update", "truncate");

    private Definitions() {
    }

    static boolean same(ObjectKind kind, String one, String other, @Nullable String defaultSchema) {
        List<Token> left = normal(kind, one, defaultSchema);
        List<Token> right = normal(kind, other, defaultSchema);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        return switch (kind) {
            case FUNCTION, PROCEDURE -> clauses(left).equals(clauses(right));
            default -> Groups.same(left, right);
        };
    }

    private static List<Token> normal(ObjectKind kind, String text, @Nullable String defaultSchema) {
        List<Token> tokens;
        try {
            tokens = new ArrayList<>(ExpressionLexer.tokens(text).stream().map(Definitions::usual).toList());
        }
        catch (NotAnExpression broken) {
            return List.of();
        }
        tokens.removeIf((token) -> token.kind() == Token.Kind.END || token.isSymbol(";"));
        Phrases phrases = new Phrases(tokens);
        phrases.replace("create or replace", "create");
        phrases.replace("if not exists", "");
        phrases.replace("execute procedure", "execute function");
        if (defaultSchema != null) {
            phrases.replace(defaultSchema + " .", "");
        }
        switch (kind) {
            case POLICY ->
                List.of("as permissive", "for all", "to public").forEach((usual) -> phrases.replace(usual, ""));
            case TRIGGER -> {
                phrases.replace("for row", "for each row");
                phrases.replace("for statement", "");
                phrases.replace("for each statement", "");
                phrases.replace("not deferrable initially immediate", "");
                phrases.sort("or", EVENTS);
            }
            case FUNCTION, PROCEDURE -> {
                phrases.replace("returns null on null input", "strict");
                phrases.replace("external security", "security");
                phrases.removeFromLists("in");
                BuiltInTypes.SHORT.forEach(phrases::replace);
            }
            case EXTENSION -> phrases.replace("with schema", "schema");
            case AGGREGATE, CAST, FOREIGN_TABLE -> BuiltInTypes.SHORT.forEach(phrases::replace);
            case RULE -> phrases.replace("do also", "do");
            case COLLATION, OPERATOR, TYPE -> {
                BuiltInTypes.SHORT.forEach(phrases::replace);
                phrases.replace("pg_catalog .", "");
                phrases.replace("procedure", "function");
                phrases.unwrap("operator");
                OptionList.sort(kind, tokens);
            }
            default -> {
                // It is printed as it is written.
            }
        }
        return tokens;
    }

    /** A name in quotes that needs none is the word. */
    private static Token usual(Token token) {
        boolean plain = token.kind() == Token.Kind.NAME && token.text().matches("[a-z_][a-z0-9_]*")
                && !Keywords.contains(token.text());
        return plain ? new Token(Token.Kind.WORD, token.text()) : token;
    }

    /** The parts of a function's definition in alphabetical order, after its head. */
    private static List<String> clauses(List<Token> tokens) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        int depth = 0;
        String last = "";
        for (Token token : tokens) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            boolean named = token.kind() == Token.Kind.WORD
                    && (CLAUSES.contains(token.text()) && !(last.equals("not") && token.text().equals("leakproof"))
                            || token.text().equals("not"));
            if (depth == 0 && named && !clause.isEmpty()) {
                clauses.add(clause.toString().strip());
                clause.setLength(0);
            }
            clause.append(clause.isEmpty() ? "" : " ")
                .append(last.equals("language") ? token.text().toLowerCase(Locale.ROOT)
                        : token.kind() == Token.Kind.TEXT ? "'" + token.text().strip() + "'" : token.text());
            last = token.text();
        }
        clauses.add(clause.toString().strip());
        clauses.removeIf(USUAL::contains);
        return Stream.concat(clauses.stream().limit(1), clauses.stream().skip(1).sorted()).toList();
    }

}
