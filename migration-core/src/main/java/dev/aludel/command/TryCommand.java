package dev.aludel.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.aludel.Migrations;
import dev.aludel.report.TrialText;
import dev.aludel.trial.Trial;

/** Migrations up, down and up again where nobody is hurt. */
@Command(name = "try",
        description = {
                "Tries the pending migrations, or a range, on a scratch database with the present schema and "
                        + "some rows: up, down and up again.",
                "Exit code 1 where something is lost or left behind, 3 where one fails." })
final class TryCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private TrialOptions trial = new TrialOptions();

    @Parameters(arity = "0..1", paramLabel = "A:B",
            description = "The migrations behind A up to B; none for the pending ones.")
    private @Nullable String range;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        Trial tried = migrations.tryOut(this.trial.request().over(this.range));
        if (this.common.json()) {
            output.json(tried);
        }
        else {
            output.print(TrialText.of(tried));
        }
        return tried.failed() ? ExitCode.FAILED : ExitCode.differentIf(tried.different());
    }

    @Override
    public void check() {
        this.trial.check(this.spec);
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
