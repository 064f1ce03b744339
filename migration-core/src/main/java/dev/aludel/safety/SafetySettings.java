package dev.aludel.safety;

import java.util.HashMap;
import java.util.Map;

import dev.aludel.dialect.Facts.TableSize;

/**
 * How strictly migrations are judged.
 *
 * @param failOn the severity from which on a run is refused
 * @param smallTableRows a table with fewer rows is small, unless it has many bytes
 * @param smallTableBytes a table with fewer bytes is small, unless it has many rows
 * @param rules how serious single rules are, by their ids; the others are as their pages
 * say
 */
public record SafetySettings(Severity failOn, long smallTableRows, long smallTableBytes, Map<String, Level> rules) {

    public SafetySettings {
        rules = Map.copyOf(rules);
    }

    /** Danger refuses; small is less than 10,000 rows and 10 MB. */
    public static SafetySettings defaults() {
        return new SafetySettings(Severity.DANGER, 10_000, 10 * 1024 * 1024, Map.of());
    }

    /** The same, refusing from another severity on. */
    public SafetySettings withFailOn(Severity severity) {
        return new SafetySettings(severity, this.smallTableRows, this.smallTableBytes, this.rules);
    }

    /** The same with another notion of small. */
    public SafetySettings withSmallTable(long rows, long bytes) {
        return new SafetySettings(this.failOn, rows, bytes, this.rules);
    }

    /** The same with one rule more, or less, serious. */
    public SafetySettings withRule(String id, Level level) {
        Map<String, Level> more = new HashMap<>(this.rules);
        more.put(id, level);
        return new SafetySettings(this.failOn, this.smallTableRows, this.smallTableBytes, more);
    }

    /** Whether a table of that size is small. */
    boolean isSmall(TableSize size) {
        return size.rows() < this.smallTableRows && size.bytes() < this.smallTableBytes;
    }

}
