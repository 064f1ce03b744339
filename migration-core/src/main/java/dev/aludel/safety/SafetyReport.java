package dev.aludel.safety;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found in the pending migrations: a value that can throw itself.
 *
 * @param findings every finding, in the order in which the statements will run
 */
public record SafetyReport(List<Finding> findings) {

    /** Nothing was found. */
    public static final SafetyReport EMPTY = new SafetyReport(List.of());

    private static final int SHOWN = 3;

    public SafetyReport {
        findings = List.copyOf(findings);
    }

    /** What was found in one migration. */
    public SafetyReport of(String migration) {
        return new SafetyReport(
                this.findings.stream().filter((finding) -> finding.migration().equals(migration)).toList());
    }

    /**
     * Each rule with the migrations in which it found something:
     * {@code drop-column (4), missing-undo (1, 2)}.
     */
    public String summary() {
        Map<String, Set<String>> migrations = new LinkedHashMap<>();
        this.findings.forEach((finding) -> migrations.computeIfAbsent(finding.rule(), (rule) -> new LinkedHashSet<>())
            .add(finding.migration()));
        return migrations.entrySet()
            .stream()
            .map((entry) -> "%s (%s)".formatted(entry.getKey(), named(entry.getValue())))
            .collect(Collectors.joining(", "));
    }

    private static String named(Set<String> migrations) {
        String first = migrations.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return (migrations.size() > SHOWN) ? "%s and %d more".formatted(first, migrations.size() - SHOWN) : first;
    }

    /** What nobody accepted and is at least that serious. */
    public List<Finding> refusing(Severity failOn) {
        return this.findings.stream().filter((finding) -> finding.refuses(failOn)).toList();
    }

    /** The worst severity of what nobody accepted. */
    public Optional<Severity> worst() {
        return this.findings.stream()
            .filter((finding) -> finding.allowed() == null)
            .map(Finding::severity)
            .max(Comparator.naturalOrder());
    }

    /**
     * This report, if it lets the migrations be taken back: what somebody asks for by
     * name is refused only where it is certain to fail.
     * @throws MigrationRefused if it is
     */
    public SafetyReport refuseDowngrade() {
        if (this.findings.stream().anyMatch(Finding::refusesDowngrade)) {
            throw MigrationRefused.downgrade(this);
        }
        return this;
    }

    /**
     * This report, if it lets the migrations run.
     * @param failOn the severity from which on it does not
     * @throws MigrationRefused if something that nobody accepted is at least that serious
     */
    public SafetyReport refuse(Severity failOn) {
        if (!refusing(failOn).isEmpty()) {
            throw new MigrationRefused(this, failOn);
        }
        return this;
    }

}
