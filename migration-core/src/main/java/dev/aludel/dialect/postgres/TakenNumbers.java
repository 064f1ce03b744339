package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Spelling;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * The numbers that rows have in some columns.
 *
 * @param spelling how names are written
 * @param columns the columns, at least one
 */
record TakenNumbers(Spelling spelling, List<ColumnName> columns) {

    /** What lets a sequence, or the first column's own, go on behind them. */
    String skippedBy(@Nullable QualifiedName sequence, long start) {
        ColumnName first = this.columns.get(0);
        String counting = (sequence != null) ? literal(this.spelling.name(sequence)) : "pg_get_serial_sequence(%s, %s)"
            .formatted(literal(this.spelling.name(first.table())), literal(first.column()));
        String number = (this.columns.size() == 1) ? this.spelling.name(first.column()) : "number";
        return "SELECT setval(%1$s, max(%2$s)) FROM %3$s HAVING max(%2$s) >= %4$d".formatted(counting, number, rows(),
                start);
    }

    private String rows() {
        if (this.columns.size() == 1) {
            return this.spelling.name(this.columns.get(0).table());
        }
        return this.columns.stream()
            .map((column) -> "SELECT max(%s) FROM %s".formatted(this.spelling.name(column.column()),
                    this.spelling.name(column.table())))
            .collect(Collectors.joining(" UNION ALL ", "(", ") AS taken (number)"));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

}
