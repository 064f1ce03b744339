package dev.aludel.dialect.postgres;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.aludel.dialect.postgres.Expression.Cast;
import dev.aludel.dialect.postgres.Expression.Kind;
import dev.aludel.dialect.postgres.Expression.Literal;
import dev.aludel.dialect.postgres.Expression.Node;
import dev.aludel.schema.DataType;

/**
 * Whether two trees mean the same, as far as that can be said without knowing the types
 * of columns: PostgreSQL writes a cast wherever it converts by itself, so a cast that it
 * may have written counts for nothing where the other side has none.
 */
final class SameExpression {

    private static final Set<String> STRINGS = Set.of("text", "character varying", "bpchar", "character");

    /** Types that PostgreSQL converts to by itself, losing nothing. */
    private static final Set<String> WIDER = Set.of("bigint", "numeric", "double precision",
            "timestamp without time zone", "timestamp with time zone", "regclass", "interval");

    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");

    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");

    private static final Set<String> UNORDERED = Set.of("and", "or");

    private SameExpression() {
    }

    static boolean same(Expression one, Expression other) {
        if (one instanceof Cast cast && other instanceof Cast same && sameType(cast.type(), same.type())) {
            return same(cast.operand(), same.operand());
        }
        boolean both = one instanceof Cast && other instanceof Cast;
        Expression left = bare(one, both);
        Expression right = bare(other, both);
        if (left != one || right != other) {
            return same(left, right);
        }
        if (left instanceof Literal text && right instanceof Literal same) {
            return same(text, same);
        }
        return left instanceof Node node && right instanceof Node same && same(node, same);
    }

    /** Whether two constants stand for the same truth value. */
    static boolean sameBoolean(String one, String other) {
        return Stream.of(TRUE, FALSE).anyMatch((words) -> words.contains(word(one)) && words.contains(word(other)));
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static boolean sameNumber(String one, String other) {
        try {
            return new BigDecimal(one.strip()).compareTo(new BigDecimal(other.strip())) == 0;
        }
        catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** Without a cast that may count for nothing. */
    private static Expression bare(Expression expression, boolean facingAnotherCast) {
        if (!(expression instanceof Cast cast)) {
            return expression;
        }
        DataType type = cast.type();
        String name = type.name().name();
        boolean builtIn = type.name().schema() == null;
        boolean nothing = cast.operand() instanceof Literal && !facingAnotherCast || builtIn
                && type.arguments().isEmpty() && (STRINGS.contains(name) || !facingAnotherCast && WIDER.contains(name));
        return nothing ? cast.operand() : cast;
    }

    private static boolean sameType(DataType one, DataType other) {
        return one.equals(other) || one.array() == other.array() && one.arguments().equals(other.arguments())
                && STRINGS.contains(one.name().toString()) && STRINGS.contains(other.name().toString());
    }

    private static boolean same(Literal one, Literal other) {
        if (one.kind() == Kind.BOOLEAN || other.kind() == Kind.BOOLEAN) {
            return sameBoolean(one.text(), other.text());
        }
        return one.text().equals(other.text())
                || (one.kind() == Kind.NUMBER || other.kind() == Kind.NUMBER) && sameNumber(one.text(), other.text());
    }

    private static boolean same(Node one, Node other) {
        List<Expression> left = one.operands();
        List<Expression> right = other.operands();
        if (!one.operator().equals(other.operator()) || left.size() != right.size()) {
            return false;
        }
        if (UNORDERED.contains(one.operator())) {
            return sameSet(left, right);
        }
        if (one.operator().equals("in")) {
            return same(left.get(0), right.get(0))
                    && sameSet(left.subList(1, left.size()), right.subList(1, right.size()));
        }
        return IntStream.range(0, left.size()).allMatch((i) -> same(left.get(i), right.get(i)));
    }

    private static boolean sameSet(List<Expression> one, List<Expression> other) {
        List<Expression> left = new ArrayList<>(other);
        return one.stream()
            .allMatch((wanted) -> left.stream()
                .filter((candidate) -> same(wanted, candidate))
                .findFirst()
                .map(left::remove)
                .orElse(false));
    }

}
