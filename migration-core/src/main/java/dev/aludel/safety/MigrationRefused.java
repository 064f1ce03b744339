package dev.aludel.safety;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.problem.AludelException;

/**
 * Migrations are too dangerous to run, or certain to fail when they are taken back;
 * nothing was run.
 */
public final class MigrationRefused extends AludelException {

    private final transient SafetyReport report;

    private final Severity failOn;

    MigrationRefused(SafetyReport report, Severity failOn) {
        this(report, failOn, what("Nothing was run", "pending migration", told(report, failOn)),
                action(report.refusing(failOn)));
    }

    private MigrationRefused(SafetyReport report, Severity failOn, String what, String action) {
        super(what, action);
        this.report = report;
        this.failOn = failOn;
    }

    static MigrationRefused downgrade(SafetyReport report) {
        List<Finding> findings = report.findings().stream().filter(Finding::refusesDowngrade).toList();
        return new MigrationRefused(report, Severity.BLOCKER, what("Nothing was taken back", "migration", findings),
                action(findings));
    }

    /** Everything that was found, also what did not refuse. */
    public SafetyReport report() {
        return this.report;
    }

    /** The severity from which on migrations are refused. */
    public Severity failOn() {
        return this.failOn;
    }

    /**
     * What refuses, and what would no longer be accepted: whoever once allowed it must
     * not wonder.
     */
    private static List<Finding> told(SafetyReport report, Severity failOn) {
        return report.findings()
            .stream()
            .filter((finding) -> finding.refuses(failOn) || finding.rule().equals("expired-allow"))
            .toList();
    }

    private static String what(String nothing, String kind, List<Finding> findings) {
        long migrations = findings.stream().map(Finding::migration).distinct().count();
        return "%s, because of %s in %s.".formatted(nothing, counted(findings.size(), "finding"),
                counted(migrations, kind))
                + findings.stream().map(MigrationRefused::paragraph).collect(Collectors.joining());
    }

    private static String counted(long number, String thing) {
        return number + " " + thing + ((number == 1) ? "" : "s");
    }

    private static String paragraph(Finding finding) {
        StringBuilder text = new StringBuilder("\n\n")
            .append("%s: %s (%s)\n".formatted(finding.location(), finding.rule(), finding.severity()));
        if (finding.statement() != null) {
            text.append("    ").append(finding.statement()).append('\n');
        }
        text.append(finding.message());
        if (finding.instead() != null) {
            text.append("\nInstead:\n").append(finding.instead().indent(4).stripTrailing());
        }
        return text.toString();
    }

    private static String action(List<Finding> findings) {
        if (findings.stream().allMatch((finding) -> finding.rule().equals("decision-needed"))) {
            return "Decide, change the statement accordingly, and take the line 'migrate:decide' away.";
        }
        return findings.stream()
            .filter((finding) -> !finding.rule().equals("decision-needed"))
            .map(MigrationRefused::allowance)
            .distinct()
            .collect(Collectors.joining("",
                    "Change the migration; or accept what was found by a line before the statement, or in the header for all:",
                    ""));
    }

    /** The line that accepts it, as a file or a class says it. */
    private static String allowance(Finding finding) {
        return (finding.file().endsWith(".sql") ? "\n-- migrate:allow %s REASON"
                : "\nchanges.allow(\"%s\", \"REASON\")")
            .formatted(finding.rule());
    }

}
