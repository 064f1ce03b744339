package dev.aludel.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;

import dev.aludel.migration.Migration;
import dev.aludel.trial.StoredTrial;
import dev.aludel.trial.TriedMigration;
import dev.aludel.trial.Verdict;

/**
 * What came of trying the pending migrations somewhere else.
 *
 * @param result what came of it, in a few words
 * @param migrations what became of each, as they are now
 * @param untried those of which nobody knows
 */
public record TestingResults(String result, List<TriedMigration> migrations, List<String> untried) {

    /** Nobody has tried them. */
    public static final TestingResults NOT_TRIED = new TestingResults("not tried", List.of(), List.of());

    public TestingResults {
        migrations = List.copyOf(migrations);
        untried = List.copyOf(untried);
    }

    /** The results of these migrations. */
    static TestingResults of(List<Migration> pending, List<StoredTrial> trials) {
        if (trials.isEmpty()) {
            return NOT_TRIED;
        }
        List<TriedMigration> tried = trials.stream().map(StoredTrial::tried).toList();
        List<String> untried = pending.stream()
            .map(Migration::id)
            .filter((id) -> tried.stream().noneMatch((migration) -> migration.migration().equals(id)))
            .toList();
        return new TestingResults("%s, on %s%s".formatted(counts(tried), place(trials),
                untried.isEmpty() ? "" : "; not tried: " + String.join(", ", untried)), tried, untried);
    }

    /** Whether all of them went up, down and up again, and nothing was lost or left. */
    @JsonIgnore
    public boolean isProof() {
        return !this.migrations.isEmpty() && this.untried.isEmpty()
                && this.migrations.stream().allMatch((tried) -> tried.verdict() == Verdict.KEPT);
    }

    /** Whether all of them were tried, whatever came of it. */
    @JsonIgnore
    public boolean isComplete() {
        return !this.migrations.isEmpty() && this.untried.isEmpty();
    }

    /** The same without any SQL. */
    TestingResults withoutSql() {
        return new TestingResults(this.result, this.migrations.stream().map(TriedMigration::withoutSql).toList(),
                this.untried);
    }

    private static String counts(List<TriedMigration> tried) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        tried.forEach((migration) -> counts.merge(migration.verdict(), 1L, Long::sum));
        return counts.entrySet()
            .stream()
            .map((count) -> "%d %s".formatted(count.getValue(), count.getKey()))
            .collect(Collectors.joining(", ", "up, down and up again: ", ""));
    }

    private static String place(List<StoredTrial> trials) {
        return trials.stream()
            .map((trial) -> "%s with %d rows".formatted(trial.server(), trial.rows()))
            .distinct()
            .collect(Collectors.joining(" and "));
    }

}
