package dev.aludel.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.report.MigrationDetail;
import dev.aludel.run.MigrationState;
import dev.aludel.safety.Finding;
import dev.aludel.safety.SafetyReport;
import dev.aludel.safety.Severity;

/**
 * What is dangerous in one migration.
 *
 * @param worst the worst severity that nobody accepted; null for none
 * @param revision its id
 * @param state how it stands
 * @param findings what was found in it when it ran, or is found now where it is pending
 */
public record MigrationSafety(@Nullable Severity worst, String revision, MigrationState state, List<Finding> findings) {

    public MigrationSafety {
        findings = List.copyOf(findings);
    }

    static MigrationSafety of(MigrationDetail detail) {
        return new MigrationSafety(new SafetyReport(detail.findings()).worst().orElse(null), detail.status().revision(),
                detail.status().state(), detail.findings());
    }

}
