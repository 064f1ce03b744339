package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.postgres.Expression.Cast;
import dev.aludel.dialect.postgres.Expression.Kind;
import dev.aludel.dialect.postgres.Expression.Literal;
import dev.aludel.diff.Equivalence;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Table;

/** Which spellings mean the same to PostgreSQL. */
final class PostgresEquivalence implements Equivalence {

    /** More tokens than this are compared one by one. */
    private static final int LIMIT = 2_000;

    private static final Set<String> STRINGS = Set.of("text", "character varying");

    /**
     * An expression over numbers of one of these kinds reads otherwise over the other.
     */
    private static final Set<String> EXACT = Set.of("smallint", "integer", "bigint", "numeric");

    private static final Set<String> APPROXIMATE = Set.of("real", "double precision");

    @Override
    public boolean sameType(DataType one, DataType other) {
        return CanonicalType.of(one).equals(CanonicalType.of(other));
    }

    @Override
    public boolean isKin(DataType one, DataType other) {
        String before = CanonicalType.of(one).name().toString();
        String after = CanonicalType.of(other).name().toString();
        return one.array() == other.array() && (before.equals(after) || Stream.of(EXACT, APPROXIMATE, STRINGS)
            .anyMatch((kin) -> kin.contains(before) && kin.contains(after)));
    }

    @Override
    public boolean sameExpression(String one, String other) {
        return one.equals(other) || same(tokens(one), tokens(other));
    }

    @Override
    public boolean sameExpression(Table table, String one, String other) {
        return one.equals(other)
                || same(Qualifiers.without(table.name(), tokens(one)), Qualifiers.without(table.name(), tokens(other)));
    }

    static boolean same(List<Token> left, List<Token> right) {
        Expression tree = tree(left);
        Expression otherTree = tree(right);
        return (tree != null && otherTree != null) ? SameExpression.same(tree, otherTree)
                : !left.isEmpty() && left.equals(right) || PartitionKey.same(left, right);
    }

    @Override
    public boolean sameDefault(DataType type, String one, String other) {
        Expression left = tree(tokens(one));
        Expression right = tree(tokens(other));
        if (left == null || right == null) {
            return sameExpression(one, other);
        }
        DataType canonical = CanonicalType.of(type);
        return sameConstant(canonical, left, right)
                || SameExpression.same(assigned(left, canonical), assigned(right, canonical));
    }

    @Override
    public boolean sameDefinition(ObjectName name, String one, String other) {
        return sameDefinition(name, one, other, null);
    }

    /** The same, where one of them may name the default schema. */
    boolean sameDefinition(ObjectName name, String one, String other, @Nullable String defaultSchema) {
        return one.equals(other) || Definitions.same(name.kind(), one, other, defaultSchema);
    }

    private static boolean sameConstant(DataType type, Expression one, Expression other) {
        return constant(one) instanceof Literal literal && constant(other) instanceof Literal same
                && literal.kind() != Kind.NULL && same.kind() != Kind.NULL
                && Constants.same(interval(type, one), literal.text(), interval(type, other), same.text());
    }

    /** An interval may say with its own type what a bare number is. */
    private static DataType interval(DataType type, Expression constant) {
        return (constant instanceof Cast cast && cast.type().name().name().startsWith("interval ")
                && type.name().name().equals("interval")) ? cast.type() : type;
    }

    /** What a default is, whatever it is cast to. */
    private static Expression constant(Expression expression) {
        Expression inner = expression;
        while (inner instanceof Cast cast) {
            inner = cast.operand();
        }
        return inner;
    }

    /** Without the cast that the assignment to the column does anyway. */
    private static Expression assigned(Expression expression, DataType type) {
        return (expression instanceof Cast cast && cast.type().equals(type)) ? cast.operand() : expression;
    }

    /** Its tokens; none where it cannot be cut into any. */
    private static List<Token> tokens(String text) {
        try {
            return ExpressionLexer.tokens(text);
        }
        catch (NotAnExpression broken) {
            return List.of();
        }
    }

    private static @Nullable Expression tree(List<Token> tokens) {
        if (tokens.isEmpty() || tokens.size() > LIMIT) {
            return null;
        }
        try {
            return ExpressionParser.parse(tokens);
        }
        catch (NotAnExpression unknown) {
            return null;
        }
    }

}
