package dev.aludel.command;

import java.util.List;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.aludel.Migrations;
import dev.aludel.drift.DriftReport;
import dev.aludel.report.Status;

/** Whether all is applied and the entities find what they need. */
@Command(name = "check",
        description = "Whether everything is applied and the entities find all they need; exit code 1 where not.")
final class CheckCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        Status status = migrations.status();
        Optional<DriftReport> drift = migrations.entityDrift();
        boolean done = status.ready() && drift.map(DriftReport::isClean).orElse(true);
        if (this.common.json()) {
            output.json(new Checked(done, status.nextAction(),
                    drift.map((report) -> report.text().lines().toList()).orElse(List.of())));
        }
        else {
            output.print(status.nextAction());
            drift.ifPresent((report) -> output.print(report.text()));
        }
        return ExitCode.differentIf(!done);
    }

    @Override
    public boolean needsEntities() {
        return true;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

    /**
     * What was found.
     *
     * @param done whether nothing is left to do
     * @param nextAction what to do next
     * @param missing what the entities miss, a line each
     */
    record Checked(boolean done, String nextAction, List<String> missing) {
    }

}
