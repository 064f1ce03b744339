package dev.aludel.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.history.LogEntry;
import dev.aludel.migration.Downgrade;
import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Irreversible;
import dev.aludel.migration.Migration;
import dev.aludel.run.Inventory;
import dev.aludel.run.InventoryItem;
import dev.aludel.safety.Finding;

/**
 * All that is known about one migration.
 *
 * @param status how it stands
 * @param upgrade the statements that apply it; null where nothing keeps them, or SQL is
 * not to be shown
 * @param downgrade the statements that take it back; null likewise, and where there are
 * none
 * @param irreversible why it cannot be taken back, in its author's words; null where
 * nobody said so
 * @param findings what was found in it when it ran, or is found now where it is pending
 * @param attempts the last attempts at it, newest first; what was judged before them is
 * in the findings
 */
public record MigrationDetail(MigrationStatus status, @Nullable String upgrade, @Nullable String downgrade,
        @Nullable String irreversible, List<Finding> findings, List<LogEntry> attempts) {

    public MigrationDetail {
        findings = List.copyOf(findings);
        attempts = attempts.stream().map(LogEntry::withoutFindings).toList();
    }

    /** The detail of a migration whose file is here. */
    public static MigrationDetail of(InventoryItem item, Migration migration, Inventory inventory,
            List<Finding> findings, List<LogEntry> attempts) {
        Downgrade downgrade = migration.downgrade();
        return new MigrationDetail(MigrationStatus.of(item, inventory), migration.upgradeText(),
                (downgrade instanceof DowngradeScript script) ? script.text() : null,
                (downgrade instanceof Irreversible irreversible) ? irreversible.reason() : null, findings, attempts);
    }

    /** The detail of a migration that only the history knows. */
    public static MigrationDetail of(InventoryItem item, Inventory inventory, @Nullable String upgrade,
            @Nullable String downgrade, List<Finding> findings, List<LogEntry> attempts) {
        return new MigrationDetail(MigrationStatus.of(item, inventory), upgrade, downgrade, null, findings, attempts);
    }

    /** The same without any SQL. */
    public MigrationDetail withoutSql() {
        List<Finding> bare = this.findings.stream().map(MigrationDetail::withoutSql).toList();
        return new MigrationDetail(this.status, null, null, this.irreversible, bare, this.attempts);
    }

    static Finding withoutSql(Finding finding) {
        return new Finding(finding.rule(), finding.severity(), finding.verdict(), finding.migration(), finding.file(),
                finding.line(), null, finding.table(), finding.lock(), finding.message(), null, finding.allowed(),
                finding.direction(), finding.estimate(), finding.undo());
    }

}
