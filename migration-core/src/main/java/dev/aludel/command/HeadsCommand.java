package dev.aludel.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.aludel.Migrations;
import dev.aludel.report.MigrationStatus;
import dev.aludel.report.Status;

/** The last revisions of the sources. */
@Command(name = "heads", description = "The last revisions of the sources: one, unless there are branches.")
final class HeadsCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        Status status = migrations.status();
        List<String> heads = heads(status);
        if (this.common.json()) {
            output.json(heads);
        }
        else {
            output.table(MigrationLine.of(status, heads));
        }
        return ExitCode.DONE;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

    private static List<String> heads(Status status) {
        Set<String> revised = status.migrations()
            .stream()
            .flatMap((migration) -> migration.revises().stream())
            .collect(Collectors.toSet());
        return status.migrations()
            .stream()
            .filter((migration) -> migration.file() != null)
            .map(MigrationStatus::revision)
            .filter((revision) -> !revised.contains(revision))
            .toList();
    }

}
