package dev.aludel.command;

import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import dev.aludel.Migrations;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.run.TakenOver;

/** Writes a migration. */
@Command(name = "revision",
        description = "Writes a migration for a person to review: an empty one, or one drafted from the entities.")
final class RevisionCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RevisionOptions options = new RevisionOptions();

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        return run(migrations, output, Terminal.NONE);
    }

    @Override
    public ExitCode run(Migrations migrations, Output output, Terminal terminal) {
        if (this.options.autogenerate()) {
            print(draft(migrations, output, terminal), output);
        }
        else if (this.options.fromDatabase()) {
            takeOver(migrations, output);
        }
        else {
            print(migrations.draftEmpty(this.options.request()), output);
        }
        return ExitCode.DONE;
    }

    /** Who wants JSON or a script is not asked: a question would stand in it. */
    private Drafted draft(Migrations migrations, Output output, Terminal terminal) {
        boolean asks = terminal.isThere() && !this.common.json() && !this.options.stdout();
        return asks ? new DraftDialog(migrations, terminal, output).draft(this.options.request())
                : migrations.draft(this.options.request());
    }

    private void print(Drafted drafted, Output output) {
        if (this.common.json()) {
            output.json(drafted);
        }
        else if (this.options.stdout()) {
            DraftLines.script(drafted, output);
        }
        else {
            DraftLines.print(drafted, output);
        }
    }

    private void print(DraftedMigration empty, Output output) {
        if (this.common.json()) {
            output.json(empty);
        }
        else if (this.options.stdout()) {
            DraftLines.script(empty.files(), output);
        }
        else {
            output.print("Wrote %s.".formatted(DraftLines.names(empty.files())));
        }
    }

    private void takeOver(Migrations migrations, Output output) {
        Optional<TakenOver> taken = migrations.takeOver(this.options.message());
        if (taken.isEmpty()) {
            output.print("Nothing was done by hand: the database is as the migrations have made it.");
            return;
        }
        TakenOver written = taken.get();
        if (this.common.json()) {
            output.json(written);
        }
        else {
            output.print("Wrote %s, and recorded it as applied here:".formatted(DraftLines.names(written.files())));
            written.changes().forEach((change) -> output.print("- " + change.description()));
        }
    }

    @Override
    public void check() {
        this.options.check();
    }

    @Override
    public boolean needsEntities() {
        return this.options.autogenerate();
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
