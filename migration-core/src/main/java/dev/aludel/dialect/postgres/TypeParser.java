package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** Reads the type of a cast. */
final class TypeParser {

    /** Words that may follow another in the name of a type. */
    private static final Map<String, Set<String>> FOLLOWING = Map.of("double", Set.of("precision"), "character",
            Set.of("varying"), "char", Set.of("varying"), "bit", Set.of("varying"), "nchar", Set.of("varying"),
            "national", Set.of("character", "char"), "interval",
            Set.of("year", "month", "day", "hour", "minute", "second"), "to",
            Set.of("month", "hour", "minute", "second"));

    private static final Set<String> INTERVAL_FIELDS = Set.of("year", "day", "hour", "minute");

    private final TokenStream tokens;

    TypeParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    DataType parse() {
        String first = this.tokens.name();
        if (this.tokens.take(".")) {
            return CanonicalType
                .of(array(new DataType(QualifiedName.of(first, this.tokens.name()), arguments(), false, null)));
        }
        StringBuilder name = new StringBuilder(first);
        String last = first;
        while (follows(last)) {
            last = this.tokens.name();
            name.append(' ').append(last);
        }
        List<String> arguments = arguments();
        if (this.tokens.peek().isWord("with") || this.tokens.peek().isWord("without")) {
            name.append(' ').append(this.tokens.name());
            this.tokens.expectWord("time");
            this.tokens.expectWord("zone");
            name.append(" time zone");
        }
        return CanonicalType.of(array(new DataType(QualifiedName.of(name.toString()), arguments, false, null)));
    }

    /** The type of an interval with the fields behind its constant, if there are any. */
    DataType withFields(DataType type) {
        if (!type.equals(DataType.of("interval"))) {
            return type;
        }
        StringBuilder name = new StringBuilder("interval");
        String last = "interval";
        while (follows(last)) {
            last = this.tokens.name();
            name.append(' ').append(last);
        }
        return type.named(QualifiedName.of(name.toString()));
    }

    private boolean follows(String last) {
        Token next = this.tokens.peek();
        return next.kind() == Token.Kind.WORD && (FOLLOWING.getOrDefault(last, Set.of()).contains(next.text())
                || next.text().equals("to") && INTERVAL_FIELDS.contains(last));
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (this.tokens.take("(")) {
            do {
                arguments.add(this.tokens.next().text());
            }
            while (this.tokens.take(","));
            this.tokens.expect(")");
        }
        return arguments;
    }

    private DataType array(DataType element) {
        DataType type = element;
        while (this.tokens.take("[")) {
            if (!this.tokens.take("]")) {
                this.tokens.next();
                this.tokens.expect("]");
            }
            type = element.asArray();
        }
        return this.tokens.takeWord("array") ? element.asArray() : type;
    }

}
