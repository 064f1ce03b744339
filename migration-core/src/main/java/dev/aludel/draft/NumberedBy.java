package dev.aludel.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Default;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/**
 * Which columns a sequence numbers.
 *
 * @param schema the schema that has the sequence
 * @param said the sequences that the application numbers columns with
 */
record NumberedBy(Schema schema, Map<ColumnName, QualifiedName> said) {

    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");

    /** Those that the application or the schema tells of. */
    List<ColumnName> known(Sequence sequence) {
        Set<ColumnName> known = new LinkedHashSet<>();
        this.said.forEach((column, its) -> {
            if (its.equals(sequence.name())) {
                known.add(column);
            }
        });
        if (sequence.owner() != null) {
            known.add(sequence.owner());
        }
        // A draft asks this for each sequence, and goes through all columns each time.
        for (Table table : this.schema.tables().values()) {
            for (Column column : table.columns()) {
                if (isFilled(column, sequence)) {
                    known.add(new ColumnName(table.name(), column.name()));
                }
            }
        }
        return List.copyOf(known);
    }

    /**
     * Those that code which nobody asks any more may number: the known ones, else the key
     * of the table that Hibernate would call the sequence after, else every key. A number
     * too many is no loss.
     */
    List<ColumnName> possible(Sequence sequence) {
        List<ColumnName> known = known(sequence);
        if (!known.isEmpty()) {
            return known;
        }
        List<ColumnName> keys = this.schema.tables()
            .values()
            .stream()
            .flatMap((table) -> key(table, sequence))
            .toList();
        List<ColumnName> named = keys.stream()
            .filter((key) -> sequence.name().equals(key.table().sibling(key.table().name() + "_seq")))
            .toList();
        return named.isEmpty() ? keys : named;
    }

    /** Its key, if the numbers fit and it is not another table's. */
    private static Stream<ColumnName> key(Table table, Sequence sequence) {
        PrimaryKey key = table.primaryKey();
        if (key == null || key.columns().size() != 1
                || table.foreignKeys().stream().anyMatch((reference) -> reference.columns().equals(key.columns()))) {
            return Stream.empty();
        }
        return table.column(key.columns().get(0))
            .filter((column) -> isWhole(column)
                    && WHOLE.indexOf(word(column)) <= WHOLE.indexOf(sequence.type().name().name()))
            .map((column) -> new ColumnName(table.name(), column.name()))
            .stream();
    }

    static boolean isWhole(Column column) {
        return column.type().name().schema() == null && WHOLE.contains(word(column));
    }

    private static String word(Column column) {
        return column.type().name().name();
    }

    /** Whether it fills a column where nobody says otherwise. */
    static boolean isFilled(Column column, Sequence sequence) {
        return column.value() instanceof Default value && value.expression().contains(sequence.name().name())
                && Pattern.compile("(?<!\\w)" + Pattern.quote(sequence.name().name()) + "(?!\\w)")
                    .matcher(value.expression())
                    .find();
    }

}
