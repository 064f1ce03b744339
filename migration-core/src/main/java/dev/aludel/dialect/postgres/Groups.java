package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

/** Statements compared word by word, and what stands in parentheses as expressions. */
final class Groups {

    private Groups() {
    }

    static boolean same(List<Token> one, List<Token> other) {
        int left = 0;
        int right = 0;
        while (left < one.size() && right < other.size()) {
            if (one.get(left).isSymbol("(") && other.get(right).isSymbol("(")) {
                int end = end(one, left);
                int otherEnd = end(other, right);
                if (!PostgresEquivalence.same(closed(one.subList(left, end)), closed(other.subList(right, otherEnd)))) {
                    return false;
                }
                left = end;
                right = otherEnd;
            }
            else if (!one.get(left++).equals(other.get(right++))) {
                return false;
            }
        }
        return left == one.size() && right == other.size();
    }

    /** The position behind what closes the parenthesis. */
    static int end(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    static List<Token> closed(List<Token> tokens) {
        return Stream.concat(tokens.stream(), Stream.of(new Token(Token.Kind.END, ""))).toList();
    }

}
