package dev.aludel.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.dialect.Rows;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Values that a column may accept, from its type and from what conditions speak of. */
final class PossibleValues {

    private final Rows access;

    private final Schema schema;

    PossibleValues(Rows access, Schema schema) {
        this.access = access;
        this.schema = schema;
    }

    /** Guesses, of which at least one is another for each number. */
    List<String> of(Table table, Column column, int number) {
        DataType type = base(column.type());
        EnumType labels = type.array() ? null : this.schema.type(type.name(), EnumType.class).orElse(null);
        if (labels != null) {
            return labels.labels();
        }
        Set<String> values = new LinkedHashSet<>();
        conditions(table, column).flatMap((condition) -> this.access.literals(condition).stream())
            .flatMap(PossibleValues::near)
            .forEach(values::add);
        this.access.example(type, number).ifPresent(values::add);
        return new ArrayList<>(values);
    }

    private DataType base(DataType type) {
        return this.schema.domains(type).map(DomainType::base).reduce((first, last) -> last).orElse(type);
    }

    private Stream<String> conditions(Table table, Column column) {
        Pattern mention = Pattern.compile("(?<!\\w)" + Pattern.quote(column.name()) + "(?!\\w)");
        Stream<String> ofTable = table.checks().stream().map(CheckConstraint::expression);
        Stream<String> ofPartition = !table.inheritance().isPartition() ? Stream.empty()
                : table.inheritance()
                    .parents()
                    .stream()
                    .flatMap((parent) -> this.schema.table(parent).stream())
                    .map((parent) -> parent.inheritance().partitionKey() + " " + table.inheritance().bound());
        Stream<String> ofType = this.schema.domains(column.type())
            .flatMap((domain) -> domain.checks().stream())
            .map(CheckConstraint::expression);
        return Stream.concat(Stream.concat(ofTable, ofPartition).filter((text) -> mention.matcher(text).find()),
                ofType);
    }

    /** The next to a number is on the right side of one of two bounds. */
    private static Stream<String> near(String literal) {
        if (!literal.matches("-?\\d{1,15}")) {
            return Stream.of(literal);
        }
        long number = Long.parseLong(literal);
        return Stream.of(literal, String.valueOf(number + 1), String.valueOf(number - 1));
    }

}
