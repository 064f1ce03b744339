package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.schema.QualifiedName;

/** Names of tables before those of their columns, where no other table can be meant. */
final class Qualifiers {

    private Qualifiers() {
    }

    /** {@code tasks.title} is {@code title} in a condition of tasks. */
    static List<Token> without(QualifiedName table, List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean first = i == 0 || !tokens.get(i - 1).isSymbol(".");
            if (first && isName(tokens, i, table.name()) && isColumnBehind(tokens, i)) {
                i++;
            }
            else if (first && table.schema() != null && isName(tokens, i, table.schema())
                    && isName(tokens, i + 2, table.name()) && isColumnBehind(tokens, i + 2)) {
                i += 3;
            }
            else {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private static boolean isName(List<Token> tokens, int position, String name) {
        return isName(tokens, position) && tokens.get(position).text().equals(name);
    }

    private static boolean isName(List<Token> tokens, int position) {
        return position < tokens.size()
                && (tokens.get(position).kind() == Token.Kind.WORD || tokens.get(position).kind() == Token.Kind.NAME);
    }

    /**
     * Whether a point and the name of a column follow, rather than that of a function.
     */
    private static boolean isColumnBehind(List<Token> tokens, int position) {
        return isName(tokens, position + 2) && tokens.get(position + 1).isSymbol(".")
                && !tokens.get(position + 3).isSymbol("(");
    }

}
