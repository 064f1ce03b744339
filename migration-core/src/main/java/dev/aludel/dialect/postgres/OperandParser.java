package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.aludel.dialect.postgres.Expression.Cast;
import dev.aludel.dialect.postgres.Expression.Kind;
import dev.aludel.dialect.postgres.Expression.Literal;
import dev.aludel.dialect.postgres.Expression.Node;

/** Reads what operators work on: constants, columns, calls, CASE, arrays. */
final class OperandParser {

    /** Functions that are called without parentheses. */
    private static final Set<String> BARE = Set.of("current_catalog", "current_date", "current_role", "current_schema",
            "current_time", "current_timestamp", "current_user", "localtime", "localtimestamp", "session_user", "user");

    /** Functions that give the start of the transaction. */
    private static final Set<String> NOW = Set.of("now", "current_timestamp", "transaction_timestamp");

    /**
     * Words that stand between the arguments of some functions, where others have commas.
     */
    private static final Set<String> SEPARATORS = Set.of("from", "for", "in", "placing");

    private static final Set<String> TYPES_OF_WORDS = Set.of("time", "timestamp", "interval", "double");

    private static final Literal NULL = new Literal(Kind.NULL, "");

    private final TokenStream tokens;

    private final TypeParser types;

    private final ExpressionParser expressions;

    OperandParser(TokenStream tokens, TypeParser types, ExpressionParser expressions) {
        this.tokens = tokens;
        this.types = types;
        this.expressions = expressions;
    }

    Expression parse() {
        Token token = this.tokens.peek();
        return switch (token.kind()) {
            case TEXT -> new Literal(Kind.TEXT, this.tokens.next().text());
            case NUMBER -> new Literal(Kind.NUMBER, this.tokens.next().text());
            case NAME -> named();
            case WORD -> word(token.text());
            default -> {
                if (this.tokens.take("[")) {
                    yield new Node("array", list("]"));
                }
                this.tokens.expect("(");
                List<Expression> parts = list(")");
                yield (parts.size() == 1) ? parts.get(0) : new Node("row", parts);
            }
        };
    }

    /** Expressions with commas between them, up to a symbol that ends them. */
    List<Expression> list(String end) {
        List<Expression> elements = new ArrayList<>();
        if (this.tokens.take(end)) {
            return elements;
        }
        do {
            elements.add(this.expressions.expression());
        }
        while (this.tokens.take(","));
        this.tokens.expect(end);
        return elements;
    }

    private Expression word(String word) {
        if (word.equals("true") || word.equals("false")) {
            return new Literal(Kind.BOOLEAN, this.tokens.next().text());
        }
        if (word.equals("null")) {
            this.tokens.next();
            return NULL;
        }
        if (word.equals("case")) {
            return caseOf();
        }
        if (word.equals("cast") && this.tokens.peekFurther().isSymbol("(")) {
            return cast();
        }
        if (word.equals("row") && this.tokens.peekFurther().isSymbol("(")) {
            this.tokens.next();
            this.tokens.next();
            return new Node("row", list(")"));
        }
        if (word.equals("array") && this.tokens.peekFurther().isSymbol("[")) {
            this.tokens.next();
            this.tokens.next();
            return new Node("array", list("]"));
        }
        if (word.equals("trim") && this.tokens.peekFurther().isSymbol("(")) {
            return trim();
        }
        if (BARE.contains(word) && !this.tokens.peekFurther().isSymbol("(")) {
            this.tokens.next();
            return Expression.node(NOW.contains(word) ? "call now" : "call " + word);
        }
        if (this.tokens.peekFurther().kind() == Token.Kind.TEXT || TYPES_OF_WORDS.contains(word)) {
            return typed();
        }
        return named();
    }

    /** A constant behind its type, such as {@code interval '1 day'}. */
    private Expression typed() {
        int start = this.tokens.position();
        try {
            Cast cast = new Cast(new Literal(Kind.TEXT, ""), this.types.parse());
            if (this.tokens.peek().kind() == Token.Kind.TEXT) {
                Literal constant = new Literal(Kind.TEXT, this.tokens.next().text());
                return new Cast(constant, this.types.withFields(cast.type()));
            }
        }
        catch (NotAnExpression notAType) {
            // Then it is the name of a column or function.
        }
        this.tokens.backTo(start);
        return named();
    }

    private Expression named() {
        List<String> path = new ArrayList<>(List.of(this.tokens.name()));
        while (this.tokens.take(".")) {
            path.add(this.tokens.name());
        }
        if (path.size() > 1 && path.get(0).equals("pg_catalog")) {
            path.remove(0);
        }
        if (!this.tokens.take("(")) {
            return Expression.node("name " + path);
        }
        List<Expression> arguments = arguments(path.get(0).equals("position"));
        boolean now = arguments.isEmpty() && path.size() == 1 && NOW.contains(path.get(0));
        return new Node(now ? "call now" : "call " + String.join(".", path), Calls.usual(path, arguments));
    }

    private List<Expression> arguments(boolean withIn) {
        List<Expression> arguments = new ArrayList<>();
        while (!this.tokens.take(")")) {
            arguments.add(withIn ? this.expressions.operand() : this.expressions.expression());
            Token next = this.tokens.peek();
            if (next.kind() == Token.Kind.WORD && SEPARATORS.contains(next.text())) {
                arguments.add(Calls.word(this.tokens.next().text()));
            }
            else if (!next.isSymbol(")")) {
                this.tokens.expect(",");
            }
        }
        return arguments;
    }

    /** {@code trim(x)} is printed as {@code TRIM(BOTH FROM x)}. */
    private Expression trim() {
        this.tokens.next();
        this.tokens.expect("(");
        String side = "both";
        if (Set.of("both", "leading", "trailing").contains(this.tokens.peek().text())) {
            side = this.tokens.next().text();
        }
        List<Expression> parts = new ArrayList<>();
        if (!this.tokens.takeWord("from")) {
            parts.add(this.expressions.expression());
        }
        if (this.tokens.take(",")) {
            parts.add(this.expressions.expression());
        }
        else if (this.tokens.takeWord("from") || parts.isEmpty()) {
            parts.add(0, this.expressions.expression());
        }
        this.tokens.expect(")");
        return new Node("trim " + side, parts);
    }

    private Expression cast() {
        this.tokens.next();
        this.tokens.expect("(");
        Expression operand = this.expressions.expression();
        this.tokens.expectWord("as");
        Cast cast = new Cast(operand, this.types.parse());
        this.tokens.expect(")");
        return cast;
    }

    private Expression caseOf() {
        this.tokens.next();
        List<Expression> parts = new ArrayList<>();
        StringBuilder form = new StringBuilder("case");
        if (!this.tokens.peek().isWord("when")) {
            parts.add(this.expressions.expression());
            form.append(" of");
        }
        while (this.tokens.takeWord("when")) {
            parts.add(this.expressions.expression());
            this.tokens.expectWord("then");
            parts.add(this.expressions.expression());
        }
        if (this.tokens.takeWord("else")) {
            parts.add(this.expressions.expression());
        }
        else {
            parts.add(NULL);
        }
        this.tokens.expectWord("end");
        return new Node(form.toString(), parts);
    }

}
