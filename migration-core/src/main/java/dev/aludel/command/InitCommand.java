package dev.aludel.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.aludel.Migrations;
import dev.aludel.run.Beginning;

/** Makes the folder for migrations. */
@Command(name = "init",
        description = "Makes the folder for migrations, and says how the database stands and what is next.")
final class InitCommand implements MigrationCommand {

    private static final int SHOWN = 5;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        Beginning beginning = migrations.begin();
        if (this.common.json()) {
            output.json(beginning);
            return ExitCode.DONE;
        }
        output.print("%s %s.".formatted(beginning.made() ? "Made" : "Migrations are in", beginning.folder()));
        output.print("The database %s%s.".formatted(beginning.state().words(), tables(beginning)));
        output.print(beginning.nextAction());
        return ExitCode.DONE;
    }

    private static String tables(Beginning beginning) {
        if (beginning.state() != Beginning.State.TABLES_WITHOUT_HISTORY) {
            return "";
        }
        int more = beginning.tables().size() - SHOWN;
        return ": " + String.join(", ", beginning.tables().stream().limit(SHOWN).toList())
                + ((more > 0) ? " and %d more".formatted(more) : "");
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
