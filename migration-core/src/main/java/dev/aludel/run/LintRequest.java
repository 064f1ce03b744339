package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be judged, and against what.
 *
 * @param files SQL files, in the order in which they would run; empty for the migrations
 * that are pending
 * @param before a file with the schema that they meet; null for that of the database
 * @param liveSizes whether a table is as large as it is on that database; otherwise every
 * table is taken for a large one, as it may be elsewhere
 */
public record LintRequest(List<Path> files, @Nullable Path before, boolean liveSizes) {

    public LintRequest {
        files = List.copyOf(files);
    }

    /** The migrations that are pending, as if every table were large. */
    public static LintRequest pending() {
        return new LintRequest(List.of(), null, false);
    }

    /** These files, as if every table were large. */
    public static LintRequest of(Path... files) {
        return new LintRequest(List.of(files), null, false);
    }

    /** The same, meeting the schema that a file makes on a scratch database. */
    public LintRequest before(Path schema) {
        return new LintRequest(this.files, schema, this.liveSizes);
    }

    /** The same, where small tables are small. */
    public LintRequest withLiveSizes() {
        return new LintRequest(this.files, this.before, true);
    }

}
