package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.aludel.dialect.postgres.Expression.Cast;
import dev.aludel.dialect.postgres.Expression.Node;

/**
 * Reads an expression by the precedence of its operators ("Operator Precedence" of the
 * manual). Different spellings of one thing give one tree; parentheses leave no trace.
 */
final class ExpressionParser {

    /** Deeper than anybody writes, and shallow enough for the stack. */
    private static final int DEPTH = 200;

    private static final int NOT = 3;

    private static final int COMPARISON = 5;

    private static final int MATCHING = 6;

    private static final int OTHER = 7;

    private static final int SIGN = 13;

    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("or", 1), Map.entry("and", 2),
            Map.entry("is", 4), Map.entry("isnull", 4), Map.entry("notnull", 4), Map.entry("not", MATCHING),
            Map.entry("between", MATCHING), Map.entry("in", MATCHING), Map.entry("like", MATCHING),
            Map.entry("ilike", MATCHING), Map.entry("similar", MATCHING), Map.entry("overlaps", MATCHING),
            Map.entry("operator", OTHER), Map.entry("at", 11), Map.entry("collate", 12));

    private static final Map<String, Integer> SYMBOLS = Map.ofEntries(Map.entry("=", COMPARISON),
            Map.entry("<", COMPARISON), Map.entry(">", COMPARISON), Map.entry("<=", COMPARISON),
            Map.entry(">=", COMPARISON), Map.entry("<>", COMPARISON), Map.entry("+", 8), Map.entry("-", 8),
            Map.entry("*", 9), Map.entry("/", 9), Map.entry("%", 9), Map.entry("^", 10), Map.entry("[", 14),
            Map.entry("::", 15), Map.entry(".", 16));

    private final TokenStream tokens;

    private final TypeParser types;

    private final OperandParser operands;

    private int depth;

    private ExpressionParser(List<Token> tokens) {
        this.tokens = new TokenStream(tokens);
        this.types = new TypeParser(this.tokens);
        this.operands = new OperandParser(this.tokens, this.types, this);
    }

    /**
     * The tree of an expression.
     * @throws NotAnExpression if it is none, or one that is not known here
     */
    static Expression parse(List<Token> tokens) {
        ExpressionParser parser = new ExpressionParser(tokens);
        Expression expression = parser.expression();
        if (parser.tokens.peek().kind() != Token.Kind.END) {
            throw new NotAnExpression("There is more");
        }
        return expression;
    }

    Expression expression() {
        return expression(0);
    }

    /** An expression whose operators all bind at least that strongly. */
    Expression expression(int strength) {
        if (++this.depth > DEPTH) {
            throw new NotAnExpression("It is too deep");
        }
        Expression left = prefixed();
        int found = strength();
        while (found >= strength && found >= 0) {
            left = behind(left, found);
            found = strength();
        }
        this.depth--;
        return left;
    }

    /** An operand of something that binds more strongly than a comparison. */
    Expression operand() {
        return expression(OTHER);
    }

    private Expression prefixed() {
        if (this.tokens.takeWord("not")) {
            return Expression.not(expression(NOT));
        }
        if (this.tokens.take("-")) {
            return Expression.minus(expression(SIGN));
        }
        if (this.tokens.take("+")) {
            return expression(SIGN);
        }
        if (this.tokens.peek().isOperator()) {
            return Expression.node(this.tokens.next().text(), operand());
        }
        return this.operands.parse();
    }

    private int strength() {
        Token token = this.tokens.peek();
        if (token.kind() == Token.Kind.WORD) {
            return WORDS.getOrDefault(token.text(), -1);
        }
        return (token.kind() != Token.Kind.SYMBOL) ? -1
                : SYMBOLS.getOrDefault(token.text(), token.isOperator() ? OTHER : -1);
    }

    private Expression behind(Expression left, int strength) {
        Token operator = this.tokens.next();
        return switch (operator.text()) {
            case "or", "and" -> Expression.chain(operator.text(), left, expression(strength + 1));
            case "is" -> is(left);
            case "isnull" -> Expression.node("is null", left);
            case "notnull" -> Expression.not(Expression.node("is null", left));
            case "not" -> not(left);
            case "between", "in", "like", "ilike", "similar" -> matching(operator.text(), left, false);
            case "at" -> atTimeZone(left);
            case "collate" -> collated(left);
            case "overlaps" -> Expression.node("overlaps", left, operand());
            case "operator" -> qualified(left);
            case "[" -> subscript(left);
            case "::" -> new Cast(left, this.types.parse());
            case "." -> Expression.node("." + this.tokens.name(), left);
            default -> (strength == COMPARISON) ? compared(operator.text(), left)
                    : Expression.node(operator.text(), left, expression(strength + 1));
        };
    }

    private Expression is(Expression left) {
        boolean not = this.tokens.takeWord("not");
        String what = this.tokens.name();
        Expression test;
        if (what.equals("distinct")) {
            this.tokens.expectWord("from");
            test = Expression.compared("is distinct", left, expression(COMPARISON));
        }
        else {
            test = Expression.node("is " + what, left);
        }
        return not ? Expression.not(test) : test;
    }

    private Expression not(Expression left) {
        return matching(this.tokens.name(), left, true);
    }

    private Expression matching(String word, Expression left, boolean not) {
        return switch (word) {
            case "between" -> between(left, not);
            case "in" -> {
                this.tokens.expect("(");
                List<Expression> elements = this.operands.list(")");
                yield negated(Expression.in(left, elements), not);
            }
            case "like" -> pattern(not ? "!~~" : "~~", left);
            case "ilike" -> pattern(not ? "!~~*" : "~~*", left);
            case "similar" -> similar(not ? "!~" : "~", left);
            default -> throw new NotAnExpression(word);
        };
    }

    private Expression between(Expression left, boolean not) {
        boolean symmetric = this.tokens.takeWord("symmetric");
        if (!symmetric) {
            this.tokens.takeWord("asymmetric");
        }
        Expression least = operand();
        this.tokens.expectWord("and");
        Expression greatest = operand();
        Expression test = between(left, least, greatest);
        return negated(symmetric ? Expression.chain("or", test, between(left, greatest, least)) : test, not);
    }

    private static Expression between(Expression value, Expression least, Expression greatest) {
        return Expression.chain("and", Expression.node(">=", value, least), Expression.node("<=", value, greatest));
    }

    private static Expression negated(Expression condition, boolean not) {
        return not ? Expression.not(condition) : condition;
    }

    /** SIMILAR TO is printed as the regular expression that it becomes. */
    private Expression similar(String operator, Expression left) {
        this.tokens.expectWord("to");
        List<Expression> arguments = new ArrayList<>(List.of(operand()));
        if (this.tokens.takeWord("escape")) {
            arguments.add(operand());
        }
        return Expression.node(operator, left, new Node("call similar_to_escape", arguments));
    }

    private Expression collated(Expression left) {
        String name = this.tokens.name();
        if (this.tokens.take(".")) {
            name = (name.equals("pg_catalog") ? "" : name + ".") + this.tokens.name();
        }
        return Expression.node("collate " + name, left);
    }

    /** {@code OPERATOR(pg_catalog.=)} is the operator alone. */
    private Expression qualified(Expression left) {
        this.tokens.expect("(");
        this.tokens.expectWord("pg_catalog");
        this.tokens.expect(".");
        String operator = this.tokens.next().text();
        this.tokens.expect(")");
        return Expression.compared(operator, left, expression(OTHER + 1));
    }

    private Expression pattern(String operator, Expression left) {
        Expression pattern = operand();
        return this.tokens.takeWord("escape")
                ? Expression.node(operator, left, Expression.node("call like_escape", pattern, operand()))
                : Expression.node(operator, left, pattern);
    }

    /** {@code = ANY (ARRAY[…])} is how PostgreSQL prints IN. */
    private Expression compared(String operator, Expression left) {
        Token quantifier = this.tokens.peek();
        if (!(quantifier.isWord("any") || quantifier.isWord("some") || quantifier.isWord("all"))
                || !this.tokens.peekFurther().isSymbol("(")) {
            return Expression.compared(operator, left, expression(COMPARISON + 1));
        }
        boolean all = this.tokens.next().text().equals("all");
        Expression operand = this.operands.parse();
        if (elements(operand) instanceof Node array) {
            if (operator.equals("=") && !all) {
                return Expression.in(left, array.operands());
            }
            if (operator.equals("<>") && all) {
                return Expression.not(Expression.in(left, array.operands()));
            }
        }
        return Expression.node(operator + (all ? " all" : " any"), left, operand);
    }

    /** The array behind the casts of it; nothing that counts where it is none. */
    private static Expression elements(Expression operand) {
        Expression inner = operand;
        while (inner instanceof Cast cast) {
            inner = cast.operand();
        }
        boolean array = inner instanceof Node node && node.operator().equals("array") && !node.operands().isEmpty();
        return array ? inner : new Expression.Literal(Expression.Kind.TEXT, "");
    }

    private Expression atTimeZone(Expression left) {
        this.tokens.expectWord("time");
        this.tokens.expectWord("zone");
        return Expression.node("call timezone", expression(12), left);
    }

    private Expression subscript(Expression left) {
        Expression first = this.tokens.peek().isSymbol(":") ? Expression.node("open") : expression();
        Expression subscript = Expression.node("[]", left, first);
        if (this.tokens.take(":")) {
            Expression last = this.tokens.peek().isSymbol("]") ? Expression.node("open") : expression();
            subscript = Expression.node("[:]", left, first, last);
        }
        this.tokens.expect("]");
        return subscript;
    }

}
