package dev.aludel.trial;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of one migration.
 *
 * @param migration its id
 * @param description what it does, in a few words
 * @param checksum its checksum, and that of its downgrade, when it was tried
 * @param verdict what became of it
 * @param upMillis how long it took to apply it, in milliseconds; null where that failed
 * @param downMillis how long it took to take it back; null where that was not done
 * @param upAgainMillis how long it took to apply it again; null where that was not done
 * @param statements what its statements did when it was applied first, as far as it came
 * @param changed rows and values that it changed when it was applied, a phrase each
 * @param lost rows and values that were others after it was taken back, a phrase each
 * @param leftBehind what was another in the schema after it was taken back, or applied
 * again, and rows that were left, a phrase each
 * @param failure why it could not be run; null where it could
 * @param note what is to be known besides, such as why it is irreversible; null for
 * nothing
 */
public record TriedMigration(String migration, String description, String checksum, Verdict verdict,
        @Nullable Long upMillis, @Nullable Long downMillis, @Nullable Long upAgainMillis,
        List<TriedStatement> statements, List<String> changed, List<String> lost, List<String> leftBehind,
        @Nullable TrialFailure failure, @Nullable String note) {

    public TriedMigration {
        statements = List.copyOf(statements);
        changed = List.copyOf(changed);
        lost = List.copyOf(lost);
        leftBehind = List.copyOf(leftBehind);
    }

    /** The same without any SQL. */
    public TriedMigration withoutSql() {
        return new TriedMigration(this.migration, this.description, this.checksum, this.verdict, this.upMillis,
                this.downMillis, this.upAgainMillis, this.statements.stream().map(TriedStatement::withoutSql).toList(),
                this.changed, this.lost, this.leftBehind, this.failure, this.note);
    }

}
