package dev.aludel.safety;

import java.util.HashMap;
import java.util.Map;

import dev.aludel.fact.TableSize;
import dev.aludel.fact.ProbeLimits;

/**
 * How strictly migrations are judged.
 *
 * @param failOn the severity from which on a run is refused
 * @param smallTableRows a table with fewer rows is small, unless it has many bytes
 * @param smallTableBytes a table with fewer bytes is small, unless it has many rows
 * @param conventions whether the rules are asked, too, that a team has to agree on
 * @param rules how serious single rules are, by their ids; the others are as their pages
 * say
 * @param limits how long the database is asked about its rows
 */
public record SafetySettings(Severity failOn, long smallTableRows, long smallTableBytes, boolean conventions,
        Map<String, Level> rules, ProbeLimits limits) {

    public SafetySettings {
        rules = Map.copyOf(rules);
    }

    /**
     * Danger refuses, small is less than 10,000 rows and 10 MB, and no conventions.
     */
    public static SafetySettings defaults() {
        return new SafetySettings(Severity.DANGER, 10_000, 10 * 1024 * 1024, false, Map.of(), ProbeLimits.USUAL);
    }

    /** The same, refusing from another severity on. */
    public SafetySettings withFailOn(Severity severity) {
        return new SafetySettings(severity, this.smallTableRows, this.smallTableBytes, this.conventions, this.rules,
                this.limits);
    }

    /** The same with another notion of small. */
    public SafetySettings withSmallTable(long rows, long bytes) {
        return new SafetySettings(this.failOn, rows, bytes, this.conventions, this.rules, this.limits);
    }

    /** The same, with or without the rules that a team has to agree on. */
    public SafetySettings withConventions(boolean wanted) {
        return new SafetySettings(this.failOn, this.smallTableRows, this.smallTableBytes, wanted, this.rules,
                this.limits);
    }

    /** The same with one rule more, or less, serious. */
    public SafetySettings withRule(String id, Level level) {
        Map<String, Level> more = new HashMap<>(this.rules);
        more.put(id, level);
        return new SafetySettings(this.failOn, this.smallTableRows, this.smallTableBytes, this.conventions, more,
                this.limits);
    }

    /** The same, asking the database longer or shorter. */
    public SafetySettings withLimits(ProbeLimits newLimits) {
        return new SafetySettings(this.failOn, this.smallTableRows, this.smallTableBytes, this.conventions, this.rules,
                newLimits);
    }

    /** Whether a table of that size is small. */
    boolean isSmall(TableSize size) {
        return size.rows() < this.smallTableRows && size.bytes() < this.smallTableBytes;
    }

}
