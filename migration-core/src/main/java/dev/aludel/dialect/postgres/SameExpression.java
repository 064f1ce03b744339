package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

    private static final Set<String> UNORDERED = Set.of("and", "or");

    private static final Set<String> COMPARING = Set.of("=", "<>", "<", ">", "<=", ">=", "is distinct");

    private SameExpression() {
    }

    static boolean same(Expression one, Expression other) {
        if (one instanceof Cast cast && other instanceof Cast same && sameType(cast.type(), same.type())) {
            return same(cast.operand(), same.operand()) || sameConstant(cast, same.type(), same.operand());
        }
        if (one instanceof Cast cast && other instanceof Cast same && isInterval(cast.type()) && isInterval(same.type())
                && sameConstant(cast, same.type(), same.operand())) {
            return true;
        }
        if (one instanceof Cast cast && sameConstant(cast, cast.type(), other)
                || other instanceof Cast same && sameConstant(same, same.type(), one)) {
            return true;
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

    private static boolean isInterval(DataType type) {
        return type.name().name().startsWith("interval") && !type.array();
    }

    /** Whether a constant of a type is the same as another text of that type. */
    private static boolean sameConstant(Cast one, DataType type, Expression other) {
        return one.operand() instanceof Literal text && text.kind() == Kind.TEXT && other instanceof Literal same
                && same.kind() == Kind.TEXT && Constants.same(one.type(), text.text(), type, same.text());
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
        if (one.kind() == Kind.NULL || other.kind() == Kind.NULL) {
            return one.kind() == other.kind();
        }
        if (one.kind() == Kind.BOOLEAN || other.kind() == Kind.BOOLEAN) {
            return Constants.sameBoolean(one.text(), other.text());
        }
        return one.text().equals(other.text()) || (one.kind() == Kind.NUMBER || other.kind() == Kind.NUMBER)
                && Constants.sameNumber(one.text(), other.text());
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
        return IntStream.range(0, left.size())
            .allMatch((i) -> same(left.get(i), right.get(i))
                    && (COMPARING.contains(one.operator()) || sameKindOfNumber(left.get(i), right.get(i))));
    }

    /** Where it is calculated with, 2 is not 2.0: {@code 5 / 2} is 2. */
    private static boolean sameKindOfNumber(Expression one, Expression other) {
        return !(one instanceof Literal left && other instanceof Literal right && left.kind() == Kind.NUMBER
                && right.kind() == Kind.NUMBER) || isWhole(left) == isWhole(right);
    }

    private static boolean isWhole(Literal number) {
        return number.text().chars().noneMatch((character) -> ".eE".indexOf(character) >= 0);
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
