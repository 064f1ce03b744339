package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.aludel.dialect.postgres.Expression.Kind;
import dev.aludel.dialect.postgres.Expression.Literal;

/**
 * Functions whose arguments may be written with words between them ("String Functions and
 * Operators" of the manual).
 */
final class Calls {

    private static final Set<String> WORDS_ARE_COMMAS = Set.of("substring", "overlay");

    private static final Expression FOR = word("for");

    private static final Expression FROM = word("from");

    private Calls() {
    }

    /** A word between two arguments. */
    static Expression word(String word) {
        return Expression.node("word " + word);
    }

    /** The arguments as they are without words, where that is the same function. */
    static List<Expression> usual(List<String> path, List<Expression> arguments) {
        if (path.size() > 1 || !WORDS_ARE_COMMAS.contains(path.get(0))) {
            return arguments;
        }
        List<Expression> usual = new ArrayList<>(arguments);
        if (usual.contains(FOR) && !usual.contains(FROM)) {
            usual.add(usual.indexOf(FOR), new Literal(Kind.NUMBER, "1"));
        }
        usual.removeIf((argument) -> argument instanceof Expression.Node node && node.operator().startsWith("word "));
        return usual;
    }

}
