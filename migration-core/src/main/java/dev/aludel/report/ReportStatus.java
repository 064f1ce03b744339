package dev.aludel.report;

import java.util.Locale;

import dev.aludel.safety.Finding;
import dev.aludel.safety.SafetyReport;
import dev.aludel.safety.Severity;

/** Whether what is pending can run, in a word. */
public enum ReportStatus {

    /** Nothing stands in the way. */
    READY,
    /** A person must decide something first. */
    NEEDS_DECISIONS,
    /** It would be refused as too dangerous. */
    DANGEROUS;

    static final String DECISION_NEEDED = "decision-needed";

    static ReportStatus of(SafetyReport safety, Severity failOn) {
        if (safety.refusing(failOn).stream().anyMatch((finding) -> !isDecision(finding))) {
            return DANGEROUS;
        }
        return safety.findings().stream().anyMatch(ReportStatus::isDecision) ? NEEDS_DECISIONS : READY;
    }

    static boolean isDecision(Finding finding) {
        return finding.rule().equals(DECISION_NEEDED);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

}
