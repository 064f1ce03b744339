package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.aludel.schema.DataType;

/** A condition or value, taken apart far enough to compare it with another spelling. */
sealed interface Expression {

    /** How a constant is written, which is not always what it is. */
    enum Kind {

        TEXT, NUMBER, BOOLEAN

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

    /** Whether a value is one of several; one of one is equal to it. */
    static Node in(Expression value, List<Expression> elements) {
        if (elements.size() == 1) {
            return node("=", value, elements.get(0));
        }
        List<Expression> operands = new ArrayList<>(List.of(value));
        operands.addAll(elements);
        return new Node("in", operands);
    }

    /** Whether a value is none of several. */
    static Node notIn(Expression value, List<Expression> elements) {
        return (elements.size() == 1) ? node("<>", value, elements.get(0)) : node("not", in(value, elements));
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
