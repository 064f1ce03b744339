package dev.aludel.diff;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
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
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.ValueSource;

/** The words of SQL texts that may be names. */
final class Words {

    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    private Words() {
    }

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            String quoted = name.group(1);
            words.add((quoted != null) ? quoted.replace("\"\"", "\"") : name.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** Whether an expression may call one of these functions. */
    static boolean call(String expression, Set<String> functions) {
        return !functions.isEmpty() && of(expression).stream().anyMatch(functions::contains);
    }

    /** The words of all expressions that tables and domains are made of. */
    static Set<String> of(Schema schema) {
        Set<String> words = new HashSet<>();
        schema.tables().values().forEach((table) -> expressions(table).forEach((text) -> words.addAll(of(text))));
        schema.types().values().forEach((type) -> expressions(type).forEach((text) -> words.addAll(of(text))));
        return words;
    }

    static Stream<String> expressions(NamedType type) {
        if (!(type instanceof DomainType domain)) {
            return Stream.empty();
        }
        return Stream.concat(domain.checks().stream().map(CheckConstraint::expression),
                (domain.value() != null) ? Stream.of(domain.value().expression()) : Stream.empty());
    }

    private static Stream<String> expressions(Table table) {
        Stream<String> columns = table.columns().stream().flatMap((column) -> expression(column.value()));
        Stream<String> constraints = table.constraints().stream().flatMap(Words::expressions);
        Stream<String> indexes = table.indexes().stream().flatMap(Words::expressions);
        return Stream.of(columns, constraints, indexes, Stream.ofNullable(table.inheritance().partitionKey()))
            .flatMap((texts) -> texts);
    }

    static Stream<String> expression(@Nullable ValueSource value) {
        if (value instanceof Generated generated) {
            return Stream.of(generated.expression());
        }
        return (value instanceof Default given) ? Stream.of(given.expression()) : Stream.empty();
    }

    static Stream<String> expressions(Constraint constraint) {
        if (constraint instanceof ExclusionConstraint exclusion) {
            return Stream.concat(texts(exclusion.elements().stream().map(ExclusionElement::key)),
                    Stream.ofNullable(exclusion.where()));
        }
        return (constraint instanceof CheckConstraint check) ? Stream.of(check.expression()) : Stream.empty();
    }

    static Stream<String> expressions(Index index) {
        return Stream.concat(texts(index.keys().stream()), Stream.ofNullable(index.where()));
    }

    private static Stream<String> texts(Stream<IndexKey> keys) {
        return keys.filter(IndexedExpression.class::isInstance).map(IndexKey::text);
    }

}
