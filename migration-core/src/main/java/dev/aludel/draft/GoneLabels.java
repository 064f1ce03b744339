package dev.aludel.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.dialect.Grammar;
import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Says what labels of enums that go ask of the rows. A label that was renamed looks like
 * one that went and one that came, so the renaming is offered and not done.
 *
 * @param present the schema that knows the new labels not yet
 * @param grammar writes names
 */
record GoneLabels(Schema present, Grammar grammar) {

    /** A line for each column that loses labels. */
    List<String> notes(Schema before, Schema after) {
        List<String> notes = new ArrayList<>();
        for (Table table : before.tables().values()) {
            for (Column column : table.columns()) {
                Set<String> gone = without(labels(before, table, column), labels(after, table, column));
                Set<String> come = without(labels(after, table, column), labels(this.present, table, column));
                if (!gone.isEmpty() && !labels(after, table, column).isEmpty()) {
                    notes.add(note(table, column, gone, come));
                }
            }
        }
        return notes;
    }

    private String note(Table table, Column column, Set<String> gone, Set<String> come) {
        String stopped = "A row that has %s in %s.%s stops it: give it another value first."
            .formatted(String.join(" or ", gone), this.grammar.name(table.name()), this.grammar.name(column.name()));
        if (gone.size() != 1 || come.size() != 1) {
            return stopped;
        }
        return stopped + " If %2$s was renamed to %1$s: UPDATE %3$s SET %4$s = %1$s WHERE %4$s = %2$s;".formatted(
                come.iterator().next(), gone.iterator().next(), this.grammar.name(table.name()),
                this.grammar.name(column.name()));
    }

    /** What a column may hold, each in its quotes; nothing where it holds no enum. */
    private Set<String> labels(Schema schema, Table table, Column column) {
        Optional<Table> there = schema.table(table.name());
        Optional<Column> itsColumn = there.flatMap((found) -> found.column(column.name()));
        if (itsColumn.isEmpty()) {
            return Set.of();
        }
        return schema.type(itsColumn.get().type().name(), EnumType.class)
            .map((type) -> type.labels()
                .stream()
                .map((label) -> "'" + label.replace("'", "''") + "'")
                .collect(Collectors.<String, Set<String>>toCollection(LinkedHashSet::new)))
            .orElseGet(() -> there.get()
                .checks()
                .stream()
                .map(LabelCheck::of)
                .filter(Objects::nonNull)
                .filter((check) -> check.column().equals(this.grammar.name(column.name())))
                .map(LabelCheck::labels)
                .findFirst()
                .orElse(Set.of()));
    }

    private static Set<String> without(Set<String> labels, Set<String> others) {
        Set<String> left = new LinkedHashSet<>(labels);
        left.removeAll(others);
        return left;
    }

}
