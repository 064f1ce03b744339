package dev.aludel.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.aludel.Migrations;
import dev.aludel.report.Status;

/** Where the database stands, and what to do next. */
@Command(name = "status", description = "Where the database stands, and what to do next.")
final class StatusCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        Status status = migrations.status();
        if (this.common.json()) {
            output.json(status);
        }
        else {
            output.print("%s: %s".formatted(status.database(), status.verdict()));
            output.table(status.migrations().stream().map(MigrationLine::of).toList());
            output.print(status.nextAction());
        }
        return ExitCode.DONE;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
