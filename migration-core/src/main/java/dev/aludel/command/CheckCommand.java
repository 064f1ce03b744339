package dev.aludel.command;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.aludel.Migrations;
import dev.aludel.draft.DraftRequest;
import dev.aludel.plan.PlanWish;
import dev.aludel.plan.RenameWish;
import dev.aludel.report.Status;
import dev.aludel.run.NoEntities;

/** Whether nothing is left to do: all is applied, and there is nothing to draft. */
@Command(name = "check",
        description = "Whether everything is applied and there is nothing to draft; exit code 1 where not.")
final class CheckCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private BasisOptions basis = new BasisOptions();

    @Option(names = "--git",
            description = "Also whether all migrations are committed and pushed, when on main or master.")
    private boolean git;

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        List<String> unshared = this.git ? new GitFolder(migrations.folder()).unshared() : List.of();
        Checked checked = checked(migrations).and(unshared);
        if (this.common.json()) {
            output.json(checked);
        }
        else {
            checked.print(output);
        }
        return ExitCode.differentIf(!checked.done());
    }

    /** What is pending comes first: what the entities miss is known after it. */
    private Checked checked(Migrations migrations) {
        String nothing = "Nothing to do.";
        if (!this.basis.given()) {
            Status status = migrations.status();
            if (!status.ready()) {
                return new Checked(false, status.nextAction(), List.of(), List.of());
            }
            nothing = status.nextAction();
        }
        List<String> missing = missing(migrations);
        return missing.isEmpty() ? new Checked(true, nothing, missing, List.of()) : new Checked(false,
                "Draft what the entities miss: 'migrations revision --autogenerate'.", missing, List.of());
    }

    private List<String> missing(Migrations migrations) {
        try {
            return migrations
                .draft(this.basis.of(DraftRequest.of(null))
                    .planned(PlanWish.NONE.renaming(RenameWish.NOTHING))
                    .unwritten())
                .migrations()
                .stream()
                .flatMap((migration) -> migration.changes().stream())
                .toList();
        }
        catch (NoEntities ex) {
            // An application without entities has nothing to draft.
            return List.of();
        }
    }

    @Override
    public void check() {
        this.basis.check();
    }

    @Override
    public boolean needsEntities() {
        return true;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
