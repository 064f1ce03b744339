package dev.aludel.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.aludel.Migrations;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.Drafted;
import dev.aludel.run.TakenOver;

/** Writes a migration. */
@Command(name = "revision",
        description = "Writes a migration for a person to review: an empty one, or one drafted from the entities.")
final class RevisionCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private BasisOptions basis = new BasisOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = { "-m", "--message" }, paramLabel = "WORDS",
            description = "What it does, in a few words; told from what it changes where that is known.")
    private @Nullable String message;

    @Option(names = "--autogenerate",
            description = "Draft what the entities miss: statements, and those that take them back.")
    private boolean autogenerate;

    @Option(names = "--head", paramLabel = "REVISION",
            description = "The migration that it comes behind; needed where there are several heads.")
    private @Nullable String head;

    @Option(names = "--drop-unmapped",
            description = "Drop also what no entity has and no draft has made; otherwise it is left alone.")
    private boolean dropUnmapped;

    @Option(names = "--stdout", description = "Print what would be written, and write nothing.")
    private boolean stdout;

    @Option(names = "--from-database",
            description = "Take over what was done to the database by hand; there it is recorded as applied.")
    private boolean fromDatabase;

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        if (this.autogenerate) {
            return draft(migrations, output);
        }
        return this.fromDatabase ? takeOver(migrations, output) : write(migrations, output);
    }

    @Override
    public void check() {
        if (this.autogenerate && this.fromDatabase) {
            throw wrong("--autogenerate drafts from the entities and --from-database from the database: name one.");
        }
        if (this.basis.contradictory()) {
            throw wrong(BasisOptions.CONTRADICTION);
        }
        if (!this.autogenerate && (this.basis.given() || this.dropUnmapped || this.stdout)) {
            throw wrong("--offline, --shadow, --drop-unmapped and --stdout go with --autogenerate.");
        }
        if (this.fromDatabase && this.head != null) {
            throw wrong("--from-database comes behind all heads: leave --head out.");
        }
        if (!this.autogenerate && !this.fromDatabase && (this.message == null || this.message.isBlank())) {
            throw wrong("What does it do? Say so with -m \"...\".");
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(Objects.requireNonNull(this.spec).commandLine(), what);
    }

    private ExitCode draft(Migrations migrations, Output output) {
        DraftRequest request = this.basis.of(DraftRequest.of(this.message).behind(this.head));
        request = this.dropUnmapped ? request.droppingUnmapped() : request;
        Drafted drafted = migrations.draft(this.stdout ? request.unwritten() : request);
        if (this.common.json()) {
            output.json(drafted);
        }
        else if (this.stdout) {
            DraftLines.script(drafted, output);
        }
        else {
            DraftLines.print(drafted, output);
        }
        return ExitCode.DONE;
    }

    private ExitCode write(Migrations migrations, Output output) {
        Path file = migrations.draft(Objects.requireNonNull(this.message), this.head);
        if (this.common.json()) {
            output.json(Map.of("file", file.toString()));
        }
        else {
            output.print("Wrote %s.".formatted(file));
        }
        return ExitCode.DONE;
    }

    private ExitCode takeOver(Migrations migrations, Output output) {
        Optional<TakenOver> taken = migrations.takeOver(this.message);
        if (taken.isEmpty()) {
            output.print("Nothing was done by hand: the database is as the migrations have made it.");
            return ExitCode.DONE;
        }
        TakenOver written = taken.get();
        if (this.common.json()) {
            output.json(written);
        }
        else {
            output.print("Wrote %s, and recorded it as applied here:".formatted(written.file()));
            written.changes().forEach((change) -> output.print("- " + change.description()));
        }
        return ExitCode.DONE;
    }

    @Override
    public boolean needsEntities() {
        return this.autogenerate;
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
