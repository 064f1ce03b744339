package dev.aludel.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.aludel.Migrations;
import dev.aludel.report.Status;

/** The revisions at which the database stands. */
@Command(name = "current", description = "The revisions at which the database stands.")
final class CurrentCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        Status status = migrations.status();
        if (this.common.json()) {
            output.json(status.current());
        }
        else {
            output.table(MigrationLine.of(status, status.current()));
        }
        return ExitCode.DONE;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
