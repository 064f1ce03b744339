package dev.aludel.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import dev.aludel.Migrations;

/** Records where the database stands. */
@Command(name = "stamp", description = "Records that the database stands at a target, without running anything.")
final class StampCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "TARGET",
            description = "head, an id, a unique part of one or of its description, or base.")
    private String target = "";

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        migrations.stamp(this.target);
        output.print("Stamped at %s.".formatted(this.target));
        return ExitCode.DONE;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
