package dev.aludel.trial;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What came of trying migrations on a scratch database with the present schema.
 *
 * @param server the scratch database's name and version, such as {@code PostgreSQL 18}
 * @param gaps what the scratch database lacks of the schema, a sentence each
 * @param tables the rows that they were tried on
 * @param migrations what became of each, in order
 * @param untried the migrations behind one that failed, which were not tried
 * @param recorded whether the result stands in the log of the application's database
 */
public record Trial(String server, List<String> gaps, List<TriedTable> tables, List<TriedMigration> migrations,
        List<String> untried, boolean recorded) {

    public Trial {
        gaps = List.copyOf(gaps);
        tables = List.copyOf(tables);
        migrations = List.copyOf(migrations);
        untried = List.copyOf(untried);
    }

    /** Whether there was nothing to try. */
    @JsonIgnore
    public boolean isEmpty() {
        return this.migrations.isEmpty();
    }

    /** Whether one of them could not be run. */
    public boolean failed() {
        return this.migrations.stream().anyMatch((migration) -> migration.verdict() == Verdict.FAILED);
    }

    /** Whether something was lost or left behind. */
    public boolean different() {
        return this.migrations.stream()
            .map(TriedMigration::verdict)
            .anyMatch((verdict) -> verdict == Verdict.LOST || verdict == Verdict.LEFT_BEHIND);
    }

    /** The same, standing in the log. */
    public Trial inTheLog() {
        return new Trial(this.server, this.gaps, this.tables, this.migrations, this.untried, true);
    }

}
