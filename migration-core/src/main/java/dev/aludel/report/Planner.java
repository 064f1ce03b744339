package dev.aludel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Phase;
import dev.aludel.run.Inventory;
import dev.aludel.run.Preview;
import dev.aludel.run.Reach;
import dev.aludel.safety.Severity;

/** Plans how pending migrations get to production. */
final class Planner {

    private final Inventory inventory;

    private final Preview preview;

    private final Severity failOn;

    private final List<BreakingChange> breaking;

    private final SafetyAnalysis safety;

    private final TestingResults testing;

    private final @Nullable String backup;

    Planner(Inventory inventory, Preview preview, Severity failOn, List<BreakingChange> breaking, SafetyAnalysis safety,
            TestingResults testing, @Nullable String backup) {
        this.inventory = inventory;
        this.preview = preview;
        this.failOn = failOn;
        this.breaking = breaking;
        this.safety = safety;
        this.testing = testing;
        this.backup = backup;
    }

    DeploymentPlan plan() {
        return new DeploymentPlan(steps(), maintenanceWindow(), monitor(), rollBack(), this.backup);
    }

    private List<DeploymentStep> steps() {
        List<DeploymentStep> steps = new ArrayList<>();
        List<String> before = this.inventory.lastRun().stream().map(HistoryEntry::revision).toList();
        if (!before.isEmpty()) {
            steps.add(new DeploymentStep(true, "What the last upgrade applied", null, before, null));
        }
        if (this.preview.pending().isEmpty()) {
            return steps;
        }
        steps.add(DeploymentStep.of(true, "Judge the migrations against the database"));
        steps.add(DeploymentStep.of(this.testing.isComplete(), "Try the migrations on a copy"));
        boolean decide = this.preview.safety().findings().stream().anyMatch(ReportStatus::isDecision);
        if (decide) {
            steps.add(DeploymentStep.of(false, "Decide what the migrations leave open"));
        }
        if (ReportStatus.of(this.preview.safety(), this.failOn) == ReportStatus.DANGEROUS) {
            steps.add(DeploymentStep.of(false, "Correct or accept what would be refused"));
        }
        if (this.backup != null) {
            steps.add(DeploymentStep.of(false, "Back up what the migrations destroy"));
        }
        List<Migration> rest = this.preview.pending();
        while (!rest.isEmpty()) {
            Phase phase = rest.get(0).header().phase();
            List<String> group = rest.stream()
                .takeWhile((migration) -> migration.header().phase() == phase)
                .map(Migration::id)
                .toList();
            steps.add(new DeploymentStep(false, "Apply the phase " + phase, phase, group, deployed(phase, group)));
            rest = rest.subList(group.size(), rest.size());
        }
        return steps;
    }

    private String deployed(Phase phase, List<String> migrations) {
        if (phase == Phase.CONTRACT) {
            return "Every instance of an older version must be gone: ship it in a later release";
        }
        if (this.breaking.stream().anyMatch((change) -> migrations.contains(change.migration()))) {
            return "It breaks callers that are not changed: stop them first, and deploy the new version with it";
        }
        return (phase == Phase.MIGRATE) ? "The new version may run everywhere, and the old one may still run"
                : "Nobody yet: the old version goes on, and the new one comes with it or later";
    }

    private String maintenanceWindow() {
        List<String> reasons = new ArrayList<>();
        if (this.safety.blocking() > 0) {
            reasons.add("others wait while whole tables are read or written");
        }
        Set<String> contracts = this.preview.pending()
            .stream()
            .filter((migration) -> migration.header().phase() == Phase.CONTRACT)
            .map(Migration::id)
            .collect(Collectors.toSet());
        if (this.breaking.stream().anyMatch((change) -> !contracts.contains(change.migration()))) {
            reasons.add("code that runs breaks");
        }
        if (!reasons.isEmpty()) {
            return "needed: " + String.join(", and ", reasons);
        }
        return (this.safety.notAnalysed() > 0) ? "none, as far as the statements are understood" : "none";
    }

    private List<String> monitor() {
        List<String> monitor = new ArrayList<>();
        List<String> waitedFor = this.preview.prospects()
            .stream()
            .flatMap((prospect) -> prospect.impacts().stream())
            .flatMap((impact) -> impact.felt().stream())
            .map((lock) -> lock.table().toString())
            .distinct()
            .toList();
        if (!waitedFor.isEmpty()) {
            monitor.add("Sessions that wait for a lock on " + String.join(", ", waitedFor));
        }
        boolean rewrites = this.preview.prospects()
            .stream()
            .flatMap((prospect) -> prospect.impacts().stream())
            .anyMatch((impact) -> impact.effects().rewrites() && impact.reach() != Reach.NEW_TABLES);
        if (rewrites) {
            monitor.add("Free disk space and the lag of replicas: whole tables are written anew");
        }
        if (!this.breaking.isEmpty()) {
            monitor.add("Errors of applications that use "
                    + this.breaking.stream().map(Planner::subject).distinct().collect(Collectors.joining(", ")));
        }
        if (!this.preview.pending().isEmpty()) {
            monitor.add("The log of the upgrade, and the health of the application afterwards");
        }
        return monitor;
    }

    private static String subject(BreakingChange change) {
        return (change.column() != null) ? change.table() + "." + change.column() : change.table();
    }

    private List<String> rollBack() {
        List<String> rollBack = new ArrayList<>();
        if (this.preview.pending().isEmpty()) {
            return rollBack;
        }
        rollBack.add(
                "When the application's errors rise after the upgrade: 'migrations downgrade -%d' takes the schema back"
                    .formatted(this.preview.pending().size()));
        names((migration) -> !(migration.downgrade() instanceof DowngradeScript),
                "Nothing says how to take back %s: go forward with another migration", rollBack);
        Set<String> losing = Checklist.losing(this.preview);
        names((migration) -> losing.contains(migration.id()),
                "No downgrade brings back what %s destroys: have a backup before", rollBack);
        names((migration) -> !migration.header().transactional()
                || migration.upgrade().stream().anyMatch((statement) -> statement.backfill().isPresent()),
                "When %s stops half-way, what it did stays: correct the cause and upgrade again", rollBack);
        return rollBack;
    }

    private void names(Predicate<Migration> which, String sentence, List<String> sentences) {
        List<String> named = this.preview.pending().stream().filter(which).map(Migration::id).toList();
        if (!named.isEmpty()) {
            sentences.add(sentence.formatted(String.join(", ", named)));
        }
    }

}
