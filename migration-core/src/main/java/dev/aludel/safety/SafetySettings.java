package dev.aludel.safety;

import java.util.HashMap;
import java.util.Map;

import dev.aludel.fact.TableSize;
import dev.aludel.schema.QualifiedName;
import dev.aludel.fact.ProbeLimits;

/**
 * How strictly migrations are judged.
 *
 * @param failOn the severity from which on a run is refused
 * @param smallTableRows a table with fewer rows is small, unless it has many bytes
 * @param smallTableBytes a table with fewer bytes is small, unless it has many rows
 * @param smallTables the same for single tables, by their names, with or without a schema
 * @param conventions whether the rules are asked, too, that a team has to agree on
 * @param rules how serious single rules are, by their ids; the others are as their pages
 * say
 * @param limits how long the database is asked about its rows
 */
public record SafetySettings(Severity failOn, long smallTableRows, long smallTableBytes,
        Map<String, SmallTable> smallTables, boolean conventions, Map<String, Level> rules, ProbeLimits limits) {

    public SafetySettings {
        smallTables = Map.copyOf(smallTables);
        rules = Map.copyOf(rules);
    }

    /**
     * Danger refuses, small is less than 10,000 rows and 10 MB, and no conventions.
     */
    public static SafetySettings defaults() {
        return new SafetySettings(Severity.DANGER, 10_000, 10 * 1024 * 1024, Map.of(), false, Map.of(),
                ProbeLimits.USUAL);
    }

    /** The same, refusing from another severity on. */
    public SafetySettings withFailOn(Severity severity) {
        return new SafetySettings(severity, this.smallTableRows, this.smallTableBytes, this.smallTables,
                this.conventions, this.rules, this.limits);
    }

    /** The same with another notion of small. */
    public SafetySettings withSmallTable(long rows, long bytes) {
        return new SafetySettings(this.failOn, rows, bytes, this.smallTables, this.conventions, this.rules,
                this.limits);
    }

    /**
     * The same with another notion of small for one table.
     * @param table its name, with its schema where only that of one schema is meant
     */
    public SafetySettings withSmallTable(String table, long rows, long bytes) {
        Map<String, SmallTable> more = new HashMap<>(this.smallTables);
        more.put(table, new SmallTable(rows, bytes));
        return new SafetySettings(this.failOn, this.smallTableRows, this.smallTableBytes, more, this.conventions,
                this.rules, this.limits);
    }

    /** The same, with or without the rules that a team has to agree on. */
    public SafetySettings withConventions(boolean wanted) {
        return new SafetySettings(this.failOn, this.smallTableRows, this.smallTableBytes, this.smallTables, wanted,
                this.rules, this.limits);
    }

    /** The same with one rule more, or less, serious. */
    public SafetySettings withRule(String id, Level level) {
        Map<String, Level> more = new HashMap<>(this.rules);
        more.put(id, level);
        return new SafetySettings(this.failOn, this.smallTableRows, this.smallTableBytes, this.smallTables,
                this.conventions, more, this.limits);
    }

    /** The same, asking the database longer or shorter. */
    public SafetySettings withLimits(ProbeLimits newLimits) {
        return new SafetySettings(this.failOn, this.smallTableRows, this.smallTableBytes, this.smallTables,
                this.conventions, this.rules, newLimits);
    }

    /** Whether a table of that size is small. */
    public boolean isSmall(QualifiedName table, TableSize size) {
        SmallTable usual = new SmallTable(this.smallTableRows, this.smallTableBytes);
        SmallTable ofName = this.smallTables.getOrDefault(table.name(), usual);
        return this.smallTables.getOrDefault(table.toString(), ofName).covers(size);
    }

    /**
     * What a small table is: below both limits.
     *
     * @param rows the number of rows from which on it is not small
     * @param bytes the size with its indexes from which on it is not small
     */
    public record SmallTable(long rows, long bytes) {

        private boolean covers(TableSize size) {
            return size.rows() < this.rows && size.bytes() < this.bytes;
        }

    }

}
