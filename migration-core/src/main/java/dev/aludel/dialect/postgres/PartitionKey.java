package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a table is divided by, {@code RANGE (lower(name) COLLATE "C" text_pattern_ops)}:
 * columns and expressions, each with how it is compared.
 */
final class PartitionKey {

    private static final Set<String> STRATEGIES = Set.of("range", "list", "hash");

    private PartitionKey() {
    }

    /** Whether both are keys, and the same. */
    static boolean same(List<Token> one, List<Token> other) {
        if (!isKey(one) || !isKey(other) || !one.get(0).equals(other.get(0))) {
            return false;
        }
        List<List<Token>> parts = parts(one);
        List<List<Token>> others = parts(other);
        for (int i = 0; i < parts.size() && parts.size() == others.size(); i++) {
            if (!samePart(parts.get(i), others.get(i))) {
                return false;
            }
        }
        return parts.size() == others.size();
    }

    private static boolean isKey(List<Token> tokens) {
        return tokens.size() > 4 && tokens.get(0).kind() == Token.Kind.WORD && STRATEGIES.contains(tokens.get(0).text())
                && tokens.get(1).isSymbol("(") && tokens.get(tokens.size() - 2).isSymbol(")");
    }

    private static boolean samePart(List<Token> one, List<Token> other) {
        int end = endOfExpression(one);
        int otherEnd = endOfExpression(other);
        return one.subList(end, one.size()).equals(other.subList(otherEnd, other.size())) && PostgresEquivalence
            .same(Groups.closed(one.subList(0, end)), Groups.closed(other.subList(0, otherEnd)));
    }

    /** What stands between the commas that are in no inner parentheses. */
    private static List<List<Token>> parts(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens.subList(2, tokens.size() - 2)) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.isSymbol(",")) {
                parts.add(part);
                part = new ArrayList<>();
            }
            else {
                part.add(token);
            }
        }
        parts.add(part);
        return parts;
    }

    /** A name, the call of a function, or anything in parentheses. */
    private static int endOfExpression(List<Token> part) {
        int end = 0;
        if (!part.isEmpty() && !part.get(0).isSymbol("(")) {
            end = 1;
            while (end + 1 < part.size() && part.get(end).isSymbol(".")) {
                end += 2;
            }
        }
        return (end < part.size() && part.get(end).isSymbol("(")) ? Groups.end(part, end) : end;
    }

}
