package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.aludel.schema.DataType;

/** A condition or value, taken apart far enough to compare it with another spelling. */
sealed interface Expression {

    /** Operators and those that say the contrary, also of nothing known. */
    Map<String, String> CONTRARIES = Map.ofEntries(Map.entry("=", "<>"), Map.entry("<>", "="), Map.entry("<", ">="),
            Map.entry(">=", "<"), Map.entry(">", "<="), Map.entry("<=", ">"), Map.entry("~~", "!~~"),
            Map.entry("!~~", "~~"), Map.entry("~~*", "!~~*"), Map.entry("!~~*", "~~*"), Map.entry("~", "!~"),
            Map.entry("!~", "~"), Map.entry("~*", "!~*"), Map.entry("!~*", "~*"));

    /** How a constant is written, which is not always what it is. */
    enum Kind {

        TEXT, NUMBER, BOOLEAN, NULL

    }

    /** What it works on; nothing for a constant. */
    default List<Expression> operands() {
        return List.of();
    }

    /** A constant. */
    record Literal(Kind kind, String text) implements Expression {
    }

    /** A value made to be of a type. */
    record Cast(Expression operand, DataType type) implements Expression {
    }

    /** A column, or a function or operator with what it works on. */
    record Node(String operator, List<Expression> operands) implements Expression {

        public Node {
            operands = List.copyOf(operands);
        }

    }

    static Node node(String operator, Expression... operands) {
        return new Node(operator, List.of(operands));
    }

    /** A chain of AND or OR, without chains of the same in it. */
    static Node chain(String operator, Expression left, Expression right) {
        return new Node(operator,
                Stream.of(left, right)
                    .flatMap((operand) -> (operand instanceof Node node && node.operator().equals(operator))
                            ? node.operands().stream() : Stream.of(operand))
                    .toList());
    }

    /** A comparison; one of rows is one of their fields. */
    static Expression compared(String operator, Expression left, Expression right) {
        boolean equal = operator.equals("=");
        if ((equal || operator.equals("<>") || operator.equals("is distinct")) && isRow(left) && isRow(right)
                && left.operands().size() == right.operands().size()) {
            return IntStream.range(0, left.operands().size())
                .mapToObj((i) -> compared(operator, left.operands().get(i), right.operands().get(i)))
                .reduce((one, other) -> chain(equal ? "and" : "or", one, other))
                .orElseThrow();
        }
        return node(operator, left, right);
    }

    /** Whether a value is one of several. */
    static Expression in(Expression value, List<Expression> elements) {
        return elements.stream()
            .map((element) -> compared("=", value, element))
            .reduce((one, other) -> chain("or", one, other))
            .orElseThrow(() -> new NotAnExpression("There is nothing in it"));
    }

    /** The contrary of a condition, as PostgreSQL's planner simplifies it. */
    static Expression not(Expression condition) {
        String operator = (condition instanceof Node node) ? node.operator() : "";
        return switch (operator) {
            case "not" -> condition.operands().get(0);
            case "and",
                    "or" ->
                condition.operands()
                    .stream()
                    .map(Expression::not)
                    .reduce((one, other) -> chain(operator.equals("and") ? "or" : "and", one, other))
                    .orElseThrow();
            default -> {
                String contrary = condition.operands().stream().anyMatch(Expression::isRow) ? null
                        : CONTRARIES.get(operator);
                yield (contrary != null) ? new Node(contrary, condition.operands()) : node("not", condition);
            }
        };
    }

    private static boolean isRow(Expression expression) {
        return expression instanceof Node node && node.operator().equals("row");
    }

    /** The negative, which for a number is a number. */
    static Expression minus(Expression operand) {
        if (operand instanceof Literal literal && literal.kind() == Kind.NUMBER) {
            return new Literal(Kind.NUMBER,
                    literal.text().startsWith("-") ? literal.text().substring(1) : "-" + literal.text());
        }
        if (operand instanceof Cast cast && cast.operand() instanceof Literal literal
                && literal.kind() == Kind.NUMBER) {
            return new Cast(minus(literal), cast.type());
        }
        return node("-", operand);
    }

}
