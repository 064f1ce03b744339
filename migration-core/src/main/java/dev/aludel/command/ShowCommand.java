package dev.aludel.command;

import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import dev.aludel.Migrations;
import dev.aludel.report.MigrationDetail;

/** All about one migration. */
@Command(name = "show", description = "All about one migration.")
final class ShowCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "REVISION", description = "The id of the migration.")
    private String revision = "";

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        Optional<MigrationDetail> detail = migrations.migration(this.revision);
        if (detail.isEmpty()) {
            output.print("There is no migration %s.".formatted(this.revision));
            return ExitCode.DIFFERENT;
        }
        output.json(detail.get());
        return ExitCode.DONE;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
