package dev.aludel.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.aludel.Migrations;
import dev.aludel.drift.Difference;
import dev.aludel.drift.DriftReport;
import dev.aludel.drift.Explanation;
import dev.aludel.drift.ManualChange;

/** Where entities, history and database differ. */
@Command(name = "drift",
        description = "Where entities, history and database differ, why, and what mends it; exit code 1 where they do.")
final class DriftCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        DriftReport report = migrations.drift();
        if (this.common.json()) {
            output.json(report);
        }
        else {
            print(report, output);
        }
        return ExitCode.differentIf(!report.isClean() || !report.manualChanges().isEmpty());
    }

    @Override
    public boolean needsEntities() {
        return true;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

    private static void print(DriftReport report, Output output) {
        for (Difference difference : report.differences()) {
            output.print("%s: %s".formatted(difference.kind(), difference.description()));
            output.print("    " + difference.sql().replace("\n", "\n    ") + ";");
            Explanation explanation = difference.explanation();
            if (explanation != null) {
                output.print("    %s. %s.".formatted(explanation.sentence(), difference.mending()));
            }
        }
        for (ManualChange change : report.manualChanges()) {
            output.print("by hand: %s".formatted(change.description()));
            output.print("    " + change.sql().replace("\n", "\n    ") + ";");
        }
        if (!report.manualChanges().isEmpty()) {
            output.print("Keep what was done by hand with 'migrations revision --from-database', or undo it.");
        }
        report.gaps().forEach((gap) -> output.print("not known: " + gap.text()));
        if (report.differences().isEmpty() && report.manualChanges().isEmpty() && report.gaps().isEmpty()) {
            output.print(report.compared() ? "Entities, history and database agree."
                    : "History and database agree; there are no entities to compare with.");
        }
    }

}
