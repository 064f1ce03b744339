package dev.aludel.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.aludel.Migrations;
import dev.aludel.run.BackfillProgress;
import dev.aludel.run.UpgradeRequest;
import dev.aludel.run.UpgradeResult;

/** Applies what is pending. */
@Command(name = "upgrade", description = "Applies pending migrations, in order, each in its transaction.")
final class UpgradeCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "TARGET", arity = "0..1", defaultValue = "head",
            description = "head, heads, an id, a unique part of one or of its description, or +1; head if none is given.")
    private String target = "head";

    @Option(names = "--contract",
            description = "Also contracts that are held: no old version of the application runs any more.")
    private boolean contract;

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        UpgradeRequest request = UpgradeRequest.to(this.target).watchedBy((progress) -> told(progress, output));
        UpgradeResult result = migrations.upgrade(this.contract ? request.withContracts() : request);
        if (this.common.json()) {
            output.json(result);
        }
        else {
            output.print(result.applied().isEmpty() ? "Nothing is pending."
                    : "Applied " + Steps.names(result.applied()) + ".");
            result.held().forEach((revision, reason) -> output.print("%s is held %s.".formatted(revision, reason)));
        }
        return ExitCode.DONE;
    }

    /** JSON is one value, which is not to have lines before it. */
    private void told(BackfillProgress progress, Output output) {
        if (!this.common.json()) {
            output.print(progress.text());
        }
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
