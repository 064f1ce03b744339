package dev.aludel.trace;

import java.util.List;

/**
 * What migrations did on a scratch copy of the schema, which has no rows: nothing fails
 * there, and nothing takes long, because of them.
 *
 * @param server the database's name and version, such as {@code PostgreSQL 18}
 * @param gaps what the copy lacks of the schema, a sentence each
 * @param migrations what ran, in order; the last of them may have failed
 * @param untried the migrations behind the one that failed, which were not run
 */
public record Trace(String server, List<String> gaps, List<TracedMigration> migrations, List<String> untried) {

    public Trace {
        gaps = List.copyOf(gaps);
        migrations = List.copyOf(migrations);
        untried = List.copyOf(untried);
    }

    /** Whether a statement failed. */
    public boolean failed() {
        return this.migrations.stream().anyMatch((migration) -> migration.error() != null);
    }

    /** The same, on a copy that lacks these things. */
    public Trace withGaps(List<String> missing) {
        return new Trace(this.server, missing, this.migrations, this.untried);
    }

}
