package dev.aludel.operation;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.ValueSource;

/**
 * The names of types that expressions cast to, such as {@code 'low'::mood}: a database
 * keeps them right when a type is renamed.
 */
final class CastNames {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    /** A string or a name, which may hold what looks like a cast, or a cast. */
    private static final Pattern CAST = Pattern
        .compile("'(?:[^']|'')*'|(::\\s*)(" + NAME + "(?:\\." + NAME + ")?)|\"(?:[^\"]|\"\")*\"");

    private final QualifiedName from;

    private final String to;

    CastNames(QualifiedName from, QualifiedName to) {
        this.from = from;
        this.to = spelled(to);
    }

    Table in(Table table) {
        return table.withColumns(table.columns().stream().map(this::in).toList())
            .withEachConstraint(this::in)
            .withEachIndex(this::in);
    }

    NamedType in(NamedType type) {
        if (!(type instanceof DomainType domain)) {
            return type;
        }
        Default value = domain.value();
        return domain.filledBy((value != null) ? new Default(in(value.expression())) : null)
            .checkedBy(domain.checks().stream().map((check) -> check.demanding(in(check.expression()))).toList());
    }

    private Column in(Column column) {
        return column.filledBy(in(column.value()));
    }

    private @Nullable ValueSource in(@Nullable ValueSource value) {
        if (value instanceof Generated generated) {
            return new Generated(in(generated.expression()), generated.stored());
        }
        return (value instanceof Default given) ? new Default(in(given.expression())) : value;
    }

    private Constraint in(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return check.demanding(in(check.expression()));
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return exclusion
                .comparing(exclusion.elements()
                    .stream()
                    .map((element) -> new ExclusionElement(in(element.key()), element.operator()))
                    .toList())
                .over(optional(exclusion.where(), this::in));
        }
        return constraint;
    }

    private Index in(Index index) {
        return index.keyedBy(index.keys().stream().map(this::in).toList()).over(optional(index.where(), this::in));
    }

    private IndexKey in(IndexKey key) {
        return (key instanceof IndexedExpression) ? key.spelled(in(key.text())) : key;
    }

    private String in(String expression) {
        return CAST.matcher(expression).replaceAll((match) -> Matcher.quoteReplacement(renamed(match)));
    }

    private String renamed(MatchResult match) {
        String type = match.group(2);
        return (type != null && isFrom(type)) ? match.group(1) + this.to : match.group();
    }

    private boolean isFrom(String type) {
        return type.equals(spelled(this.from)) || type.equals(quoted(this.from));
    }

    private static @Nullable String optional(@Nullable String expression, UnaryOperator<String> change) {
        return (expression != null) ? change.apply(expression) : null;
    }

    private static String spelled(QualifiedName name) {
        return ((name.schema() != null) ? spelled(name.schema()) + "." : "") + spelled(name.name());
    }

    private static String spelled(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : quoted(name);
    }

    private static String quoted(QualifiedName name) {
        return ((name.schema() != null) ? quoted(name.schema()) + "." : "") + quoted(name.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

}
