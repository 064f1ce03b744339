package dev.aludel.command;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.aludel.Migrations;
import dev.aludel.report.MigrationReport;
import dev.aludel.report.ReportFormat;
import dev.aludel.report.ReportStatus;

/** What a team wants to know before the pending migrations go to production. */
@Command(name = "report",
        description = { "What to know before the pending migrations go to production, as Markdown.",
                "Exit code 1 where they would be refused, or something is to be decided; with --breaking, where "
                        + "callers must change." })
final class ReportCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of: markdown, text, json.")
    private @Nullable ReportFormat format;

    @Option(names = "--checklist",
            description = "The boxes of a pull request: those that are proved are ticked, the others are for people.")
    private boolean checklist;

    @Option(names = "--breaking", description = "The entities and attributes that callers must change.")
    private boolean breaking;

    @Option(names = "--try",
            description = "Try the migrations first, as the command try does, and report what came of it.")
    private boolean tryFirst;

    @Mixin
    private TrialOptions trial = new TrialOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        MigrationReport report = this.tryFirst ? migrations.report(migrations.tryOut(this.trial.request()))
                : migrations.report();
        if (this.breaking) {
            output.print(format().printBreaking(report));
            return ExitCode.differentIf(!report.breaking().isEmpty());
        }
        output.print(this.checklist ? format().printChecklist(report) : format().print(report));
        return ExitCode.differentIf(report.status() != ReportStatus.READY);
    }

    private ReportFormat format() {
        return (this.format != null) ? this.format : this.common.json() ? ReportFormat.JSON : ReportFormat.MARKDOWN;
    }

    @Override
    public void check() {
        if (this.checklist && this.breaking) {
            throw mistake("--checklist and --breaking do not go together.");
        }
        if (this.common.json() && this.format != null && this.format != ReportFormat.JSON) {
            throw mistake("--json and --format %s do not go together.".formatted(this.format));
        }
        if (this.trial.given() && !this.tryFirst) {
            throw mistake("--shadow, --rows and --generate are for --try.");
        }
        this.trial.check(this.spec);
    }

    private ParameterException mistake(String text) {
        return new ParameterException(Objects.requireNonNull(this.spec).commandLine(), text);
    }

    /** The names that callers know are those of the entities. */
    @Override
    public boolean needsEntities() {
        return true;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
