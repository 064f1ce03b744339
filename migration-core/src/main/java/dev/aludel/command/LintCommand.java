package dev.aludel.command;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.aludel.Migrations;
import dev.aludel.report.FindingsFormat;
import dev.aludel.run.LintRequest;
import dev.aludel.safety.SafetyReport;
import dev.aludel.safety.Severity;

/** What is dangerous in migrations that nobody has run yet. */
@Command(name = "lint", description = { "What is dangerous in the pending migrations, or in SQL files.",
        "Exit code 1 where something is found that is serious enough and that nobody allowed." })
final class LintCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE",
            description = "SQL files, in the order in which they would run; none for the pending migrations.")
    private List<Path> files = List.of();

    @Option(names = "--before", paramLabel = "FILE",
            description = "The schema that they meet, such as pg_dump --schema-only writes, instead of the database's; "
                    + "it is made on a scratch database.")
    private @Nullable Path before;

    @Option(names = "--live-sizes",
            description = "Take tables for as large as they are on this database; otherwise every table counts as large.")
    private boolean liveSizes;

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of: text, json, github, sarif.")
    private @Nullable FindingsFormat format;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "caution",
            description = "The severity from which on the exit code is 1: info, caution, danger or blocker.")
    private Severity failOn = Severity.CAUTION;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        SafetyReport report = migrations.lint(new LintRequest(this.files, this.before, this.liveSizes));
        output.print(format().print(report, migrations.folder()));
        return ExitCode.differentIf(!report.refusing(this.failOn).isEmpty());
    }

    private FindingsFormat format() {
        return (this.format != null) ? this.format : this.common.json() ? FindingsFormat.JSON : FindingsFormat.TEXT;
    }

    @Override
    public void check() {
        WrongUse.in(this.spec)
            .where(this.common.json() && this.format != null && this.format != FindingsFormat.JSON,
                    "--json and --format %s do not go together.".formatted(this.format));
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
