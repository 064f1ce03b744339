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
import dev.aludel.run.TakenOver;

/** Writes a migration. */
@Command(name = "revision", description = "Writes a migration for a person to review.")
final class RevisionCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = { "-m", "--message" }, paramLabel = "WORDS", description = "What it does, in a few words.")
    private @Nullable String message;

    @Option(names = "--from-database",
            description = "Take over what was done to the database by hand; there it is recorded as applied.")
    private boolean fromDatabase;

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        return this.fromDatabase ? takeOver(migrations, output) : write(migrations, output);
    }

    private ExitCode write(Migrations migrations, Output output) {
        String words = this.message;
        if (words == null) {
            throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
                    "What does it do? Say so with -m \"...\".");
        }
        Path file = migrations.draft(words);
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
    public CommonOptions common() {
        return this.common;
    }

}
