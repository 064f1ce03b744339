package dev.aludel.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * What a server has counted about the use of its tables.
 *
 * @param asked when it was asked
 * @param since since when it counts; null where it does not say. It may have begun
 * earlier than the thing that is counted is old
 * @param replicas how many other servers are fed from this one, whose reads it does not
 * count
 * @param standby whether it is itself fed from another one, whose use it does not count
 * @param tables the use of each table
 * @param indexes the use of each index, also of those behind keys
 * @param columns what the values of columns are like, as far as they were analyzed
 * @param sequences how far each sequence has come
 * @param keys how far each whole number that is a primary key has come
 * @param statements the statements that took most of the time; null where nobody counts
 * statements
 */
public record Usage(Instant asked, @Nullable Instant since, int replicas, boolean standby, List<TableUse> tables,
        List<IndexUse> indexes, List<ColumnSpread> columns, List<SequenceUse> sequences, List<KeyUse> keys,
        @Nullable List<StatementUse> statements) {

    public Usage {
        tables = List.copyOf(tables);
        indexes = List.copyOf(indexes);
        columns = List.copyOf(columns);
        sequences = List.copyOf(sequences);
        keys = List.copyOf(keys);
        statements = (statements != null) ? List.copyOf(statements) : null;
    }

    /** For how long it has counted, if it says so. */
    public Optional<Duration> counted() {
        return Optional.ofNullable(this.since).map((begin) -> Duration.between(begin, this.asked));
    }

    /** The use of a table, if it was counted. */
    public Optional<TableUse> of(QualifiedName table) {
        return this.tables.stream().filter((use) -> use.table().equals(table)).findFirst();
    }

    /** The use of an index, if it was counted. */
    public Optional<IndexUse> of(QualifiedName table, String index) {
        return this.indexes.stream()
            .filter((use) -> use.table().equals(table) && use.index().equals(index))
            .findFirst();
    }

    /**
     * The use of a table.
     *
     * @param table the table
     * @param rows its rows, as the server estimates
     * @param bytes its size with indexes and TOAST
     * @param wholeReads how often it was read from one end to the other
     * @param rowsReadWhole the rows that were looked at meanwhile
     * @param indexReads how often it was read through an index
     * @param writes the rows that were written: inserted, updated or deleted
     */
    public record TableUse(QualifiedName table, long rows, long bytes, long wholeReads, long rowsReadWhole,
            long indexReads, long writes) {
    }

    /**
     * The use of an index.
     *
     * @param table its table
     * @param index its name
     * @param reads how often it was read
     * @param bytes its size
     * @param building whether it is being built at this moment
     * @param pinned whether something other than queries needs it, such as replication
     */
    public record IndexUse(QualifiedName table, String index, long reads, long bytes, boolean building,
            boolean pinned) {
    }

    /**
     * What the values of a column are like.
     *
     * @param table its table
     * @param column its name
     * @param distinct how many values it has, as the server estimates
     * @param nulls which part of the rows has none, from 0 to 1
     * @param correlation how well the order of the values is that of the rows, from -1 to
     * 1; null where they have no order
     */
    public record ColumnSpread(QualifiedName table, String column, double distinct, double nulls,
            @Nullable Double correlation) {
    }

    /**
     * How far a sequence has come.
     *
     * @param sequence its name
     * @param last the last number it gave
     * @param end the last number it can give
     * @param increment its step
     * @param table the table whose column it fills; null for none
     * @param column that column; null for none
     * @param columnEnd the greatest number that goes into that column; null for none
     */
    public record SequenceUse(QualifiedName sequence, long last, long end, long increment,
            @Nullable QualifiedName table, @Nullable String column, @Nullable Long columnEnd) {
    }

    /**
     * How far a whole number that is a primary key has come.
     *
     * @param table its table
     * @param column the column
     * @param greatest the greatest number in it
     * @param end the greatest number that goes into it
     */
    public record KeyUse(QualifiedName table, String column, long greatest, long end) {
    }

    /**
     * The use of a statement.
     *
     * @param text its text with its values left out, on one line
     * @param calls how often it ran
     * @param totalMillis how long that took together
     * @param rows the rows that it returned or wrote
     */
    public record StatementUse(String text, long calls, double totalMillis, long rows) {

        /** How long it takes on average, in milliseconds. */
        public double meanMillis() {
            return this.totalMillis / Math.max(1, this.calls);
        }

    }

}
