package dev.aludel.command;

import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.Migrations;
import dev.aludel.draft.UnresolvedRenames;
import dev.aludel.problem.AludelException;

/** Something that a person or a script asks for. */
public final class CommandRequest {

    private static final Logger logger = LoggerFactory.getLogger(CommandRequest.class);

    private final @Nullable MigrationCommand command;

    private final @Nullable ExitCode answer;

    private final @Nullable Output out;

    private final @Nullable Output err;

    private final Terminal terminal;

    private CommandRequest(@Nullable MigrationCommand command, @Nullable ExitCode answer, @Nullable Output out,
            @Nullable Output err, Terminal terminal) {
        this.command = command;
        this.answer = answer;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    static CommandRequest answered(ExitCode answer) {
        return new CommandRequest(null, answer, null, null, Terminal.NONE);
    }

    static CommandRequest of(MigrationCommand command, Output out, Output err, Terminal terminal) {
        return new CommandRequest(command, null, out, err, terminal);
    }

    /** What it was answered with already, as help and mistakes are; null otherwise. */
    public @Nullable ExitCode answer() {
        return this.answer;
    }

    /** Where to look. */
    public CommonOptions options() {
        return Objects.requireNonNull(this.command).common();
    }

    /** Whether it has to know what the entities want. */
    public boolean needsEntities() {
        return this.command != null && this.command.needsEntities();
    }

    /** Does it. A failure is printed and does not come out of here. */
    public ExitCode run(Supplier<Migrations> migrations) {
        if (this.answer != null) {
            return this.answer;
        }
        try {
            return Objects.requireNonNull(this.command)
                .run(migrations.get(), Objects.requireNonNull(this.out), this.terminal);
        }
        catch (RuntimeException ex) {
            return failed(ex);
        }
    }

    /** Says that it failed, and why. */
    public ExitCode failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AludelException known) {
                Objects.requireNonNull(this.err).mistake(known.text());
                return (known instanceof UnresolvedRenames) ? ExitCode.DIFFERENT : ExitCode.FAILED;
            }
        }
        logger.debug("A command failed", failure);
        Objects.requireNonNull(this.err).mistake("Failed: " + failure.getMessage());
        return ExitCode.FAILED;
    }

}
