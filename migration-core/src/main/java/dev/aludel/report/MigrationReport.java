package dev.aludel.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.advice.Advice;
import dev.aludel.advice.AdviceReport;
import dev.aludel.dialect.Dialect;
import dev.aludel.hibernate.MappedNames;
import dev.aludel.run.DataLoss;
import dev.aludel.run.DataLosses;
import dev.aludel.run.Inventory;
import dev.aludel.run.Preview;
import dev.aludel.run.Site;
import dev.aludel.trial.StoredTrial;

/**
 * All that a team wants to know before pending migrations go to production: the database
 * migration report.
 *
 * @param title what the migrations do, in a few words
 * @param created when it was made
 * @param status whether they can run, in a word
 * @param database the kind of database
 * @param migrations their revision ids, in the order in which they will run
 * @param changes what they change
 * @param safety what each statement does to those who use the database
 * @param testing what came of trying them
 * @param deployment how they get to production
 * @param risks what can go wrong, the worst first
 * @param breaking what callers must change
 * @param checklist what a pull request asks for
 * @param advice what would be better about the database, whatever is pending
 */
public record MigrationReport(String title, Instant created, ReportStatus status, String database,
        List<String> migrations, Changes changes, SafetyAnalysis safety, TestingResults testing,
        DeploymentPlan deployment, List<Risk> risks, List<BreakingChange> breaking, List<Checkbox> checklist,
        List<Advice> advice) {

    public MigrationReport {
        migrations = List.copyOf(migrations);
        risks = List.copyOf(risks);
        breaking = List.copyOf(breaking);
        checklist = List.copyOf(checklist);
        advice = List.copyOf(advice);
    }

    /**
     * The report on what is pending.
     * @param names what the user calls tables and columns
     * @param trials what came of trying them
     * @param advice what would be better about the database
     */
    public static MigrationReport of(Site site, Inventory inventory, Preview preview, Dialect dialect,
            MappedNames names, List<StoredTrial> trials, AdviceReport advice, Instant created) {
        ReportStatus status = ReportStatus.of(preview.safety(), site.safety().failOn());
        SafetyAnalysis safety = new Analyst(preview, site.run().lockTimeout()).analysis();
        List<BreakingChange> breaking = new BreakingChanges(names).of(preview.prospects());
        TestingResults testing = TestingResults.of(preview.pending(), trials);
        DeploymentPlan deployment = new Planner(inventory, preview, site.safety().failOn(), breaking, safety, testing,
                backup(preview, dialect))
            .plan();
        return new MigrationReport(title(preview), created, status, dialect.name(),
                preview.pending().stream().map((migration) -> migration.id()).toList(), Changes.of(preview.prospects()),
                safety, testing, deployment, Risks.of(preview, breaking, testing), breaking,
                new Checklist(preview, site.safety().failOn(), breaking, safety, testing).boxes(), advice.advice());
    }

    /** The same without any SQL. */
    public MigrationReport withoutSql() {
        return new MigrationReport(this.title, this.created, this.status, this.database, this.migrations, this.changes,
                this.safety.withoutSql(), this.testing.withoutSql(), this.deployment, this.risks, this.breaking,
                this.checklist, this.advice.stream().map(Advice::withoutSql).toList());
    }

    private static @Nullable String backup(Preview preview, Dialect dialect) {
        List<DataLoss> losses = DataLosses.of(preview);
        return losses.isEmpty() ? null : dialect.databases().backup(DataLosses.tables(losses));
    }

    private static String title(Preview preview) {
        return switch (preview.pending().size()) {
            case 0 -> "Nothing is pending";
            case 1 -> preview.pending().get(0).description();
            default ->
                "%s, and %d more".formatted(preview.pending().get(0).description(), preview.pending().size() - 1);
        };
    }

}
