package dev.aludel.command;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.aludel.Migrations;
import dev.aludel.report.MigrationStatus;

/** What was applied, in order. */
@Command(name = "history", description = "What was applied, in order, and by whom.")
final class HistoryCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        List<MigrationStatus> applied = migrations.status()
            .migrations()
            .stream()
            .filter((migration) -> migration.appliedAt() != null)
            .toList();
        if (this.common.json()) {
            output.json(applied);
        }
        else {
            output.table(applied.stream().map(MigrationLine::withWho).toList());
        }
        return ExitCode.DONE;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
