package dev.aludel.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.aludel.safety.Finding;
import dev.aludel.safety.Severity;

/** Writes a report down. */
final class ReportPage {

    private final MigrationReport report;

    private final Markup markup;

    private final StringBuilder text = new StringBuilder();

    ReportPage(MigrationReport report, Markup markup) {
        this.report = report;
        this.markup = markup;
    }

    /** All of it. */
    String whole() {
        heading(1, "Database Migration Report");
        line(this.markup.fact("Title", words(this.report.title())));
        line(this.markup.fact("Created", this.report.created().toString()));
        line(this.markup.fact("Status", this.report.status().toString()));
        changes();
        safety();
        heading(2, "Testing Results");
        testing();
        deployment();
        risks();
        advice();
        return this.text.toString().stripTrailing();
    }

    /** The boxes of a pull request. */
    String checklist() {
        heading(1, "Migration Checklist");
        line(this.markup.fact("Title", words(this.report.title())));
        boxes("Proved", false);
        boxes("For people to tell", true);
        return this.text.toString().stripTrailing();
    }

    /** What callers must change. */
    String breaking() {
        if (this.report.breaking().isEmpty()) {
            return "No caller has to change anything.";
        }
        heading(1, "What Callers Must Change");
        this.report.breaking().forEach((change) -> {
            item("%s (%s:%s)".formatted(words(change.change()), words(change.file()), change.line()));
            if (change.entity() != null) {
                String attribute = (change.attribute() != null) ? ", attribute " + change.attribute() : "";
                this.text.append(this.markup.below(words("Entity " + change.entity() + attribute)));
            }
            this.text.append(this.markup.below(words(change.callers())));
        });
        return this.text.toString().stripTrailing();
    }

    private void boxes(String title, boolean human) {
        heading(2, title);
        this.report.checklist()
            .stream()
            .filter((box) -> box.human() == human)
            .forEach((box) -> this.text.append(this.markup.box(box.ticked(),
                    words(box.text() + ((box.reason() != null) ? " (" + box.reason() + ")" : "")))));
    }

    private void changes() {
        heading(2, "Changes");
        Changes changes = this.report.changes();
        group("Tables", changes.tables());
        group("Columns", changes.columns());
        group("Indexes", changes.indexes());
        group("Foreign keys", changes.foreignKeys());
        group("Others", changes.others());
        if (this.report.migrations().isEmpty()) {
            item("None: nothing is pending.");
        }
    }

    private void group(String title, List<String> changes) {
        if (!changes.isEmpty()) {
            item(title);
            changes.forEach((change) -> this.text.append(this.markup.below(words(change))));
        }
    }

    private void safety() {
        heading(2, "Safety Analysis");
        SafetyAnalysis safety = this.report.safety();
        String migration = "";
        for (StatementAnalysis statement : safety.statements()) {
            if (!statement.migration().equals(migration)) {
                migration = statement.migration();
                heading(3, words("%s %s (%s)".formatted(migration, statement.description(), statement.phase())));
            }
            statement(statement);
        }
        if (!safety.statements().isEmpty()) {
            heading(3, "Altogether");
        }
        item((safety.blocking() == 0)
                ? (safety.notAnalysed() == 0) ? "No blocking operations."
                        : "No blocking operations among those that are understood."
                : "%d blocking operation%s.".formatted(safety.blocking(), (safety.blocking() == 1) ? "" : "s"));
        if (safety.notAnalysed() > 0) {
            item("%d not analysed.".formatted(safety.notAnalysed()));
        }
        if (safety.duration() != null) {
            item("Estimated duration: " + sentence(safety.duration()));
        }
        if (safety.lockTime() != null) {
            item("Estimated lock time: %s.".formatted(safety.lockTime()));
        }
    }

    private void statement(StatementAnalysis statement) {
        Severity worst = statement.worst();
        String mark = (worst != null) ? worst.toString() : statement.findings().isEmpty() ? "safe" : "accepted";
        statement.operations()
            .forEach((operation) -> item(
                    "%s: %s. %s.".formatted(mark, words(operation.operation()), words(capitalized(operation.why())))));
        if (statement.operations().isEmpty()) {
            item(mark + ": The migration as a whole.");
        }
        statement.findings().forEach((finding) -> this.text.append(this.markup.below(words(finding(finding)))));
    }

    private static String finding(Finding finding) {
        String text = "%s (%s, %s): %s".formatted(finding.rule(), finding.severity(), finding.verdict(),
                finding.message());
        return (finding.allowed() != null) ? text + " Accepted: " + sentence(finding.allowed()) : text;
    }

    private void testing() {
        item(sentence(this.report.testing().result()));
        this.report.testing().migrations().forEach((tried) -> {
            item(words(sentence(TrialText.headline(tried))));
            TrialText.details(tried).forEach((detail) -> this.text.append(this.markup.below(words(sentence(detail)))));
        });
    }

    private void deployment() {
        heading(2, "Deployment Plan");
        DeploymentPlan plan = this.report.deployment();
        plan.steps().forEach((step) -> {
            String migrations = step.migrations().isEmpty() ? "" : ": " + String.join(", ", step.migrations());
            this.text.append(this.markup.box(step.done(), words(step.what() + migrations)));
            if (step.deployed() != null) {
                this.text.append(this.markup.below(words(sentence(step.deployed()))));
            }
        });
        this.text.append('\n');
        item("Maintenance window: " + sentence(plan.maintenanceWindow()));
        if (plan.backup() != null) {
            item("Backup of what will be gone: " + this.markup.code(plan.backup()));
        }
        several("Monitor", plan.monitor());
        several("Roll back", plan.rollBack());
    }

    private void several(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            item(title);
            sentences.forEach((sentence) -> this.text.append(this.markup.below(words(sentence(sentence)))));
        }
    }

    private void risks() {
        heading(2, "Risks");
        this.report.risks()
            .forEach((risk) -> item(
                    "%s: %s".formatted(risk.level().toString().toUpperCase(Locale.ROOT), words(risk.reason()))));
        if (this.report.risks().isEmpty()) {
            item("None.");
        }
    }

    private void advice() {
        heading(2, "Advice");
        this.report.advice().forEach((advice) -> {
            item("%s: %s".formatted(advice.certainty(), words(advice.message())));
            if (!advice.figures().isEmpty()) {
                this.text.append(this.markup.below(words(advice.figures())));
            }
        });
        item(this.report.advice().isEmpty() ? "None."
                : "'migrations advise' prints the statements that mend it, and what to look at first.");
    }

    private void heading(int level, String words) {
        boolean spaced = this.text.isEmpty() || this.text.toString().endsWith("\n\n");
        this.text.append(spaced ? "" : "\n").append(this.markup.heading(level, words));
        if (level < 3 || this.markup == Markup.MARKDOWN) {
            this.text.append('\n');
        }
    }

    private void line(String line) {
        this.text.append(line).append('\n');
    }

    private void item(String item) {
        this.text.append(this.markup.item(item));
    }

    private String words(String words) {
        return words.lines().map(this.markup::words).collect(Collectors.joining(" "));
    }

    private static String sentence(String words) {
        return capitalized(words.endsWith(".") ? words : words + ".");
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

}
