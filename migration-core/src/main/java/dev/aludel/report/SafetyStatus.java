package dev.aludel.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.safety.Finding;
import dev.aludel.safety.Severity;

/**
 * What is dangerous in the migrations: in those to come, and in the last ones that ran.
 *
 * @param worst the worst severity in what is pending and nobody accepted; null for none
 * @param pending what is found now in the pending migrations
 * @param lastRun what was found in the migrations of the last run before they ran
 * @param lastRunRevisions their ids, in order; empty where nothing has run yet
 * @param lastRunAt when the run started; null where nothing has run yet
 */
public record SafetyStatus(@Nullable Severity worst, List<Finding> pending, List<Finding> lastRun,
        List<String> lastRunRevisions, @Nullable Instant lastRunAt) {

    public SafetyStatus {
        pending = List.copyOf(pending);
        lastRun = List.copyOf(lastRun);
        lastRunRevisions = List.copyOf(lastRunRevisions);
    }

    /** The same without any SQL. */
    public SafetyStatus withoutSql() {
        return new SafetyStatus(this.worst, this.pending.stream().map(MigrationDetail::withoutSql).toList(),
                this.lastRun.stream().map(MigrationDetail::withoutSql).toList(), this.lastRunRevisions, this.lastRunAt);
    }

}
