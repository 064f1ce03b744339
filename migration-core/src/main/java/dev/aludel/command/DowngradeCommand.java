package dev.aludel.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import dev.aludel.Migrations;
import dev.aludel.run.DowngradeResult;

/** Takes back what was applied. */
@Command(name = "downgrade", description = "Takes applied migrations back, last first.")
final class DowngradeCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "TARGET", description = "base, an id, a unique part of one or of its description, or -1.")
    private String target = "";

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        DowngradeResult result = migrations.downgrade(this.target);
        if (this.common.json()) {
            output.json(result);
        }
        else {
            output.print(result.takenBack().isEmpty() ? "There is nothing to take back."
                    : "Took back " + Steps.names(result.takenBack()) + ".");
        }
        return ExitCode.DONE;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
