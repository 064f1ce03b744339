package dev.aludel.command;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Tells what does not go together in the words of a command.
 *
 * @param command the command
 */
record WrongUse(CommandSpec command) {

    static WrongUse in(@Nullable CommandSpec command) {
        return new WrongUse(Objects.requireNonNull(command));
    }

    /**
     * Tells it where it is so.
     * @throws ParameterException then
     */
    WrongUse where(boolean wrong, String what) {
        if (wrong) {
            throw new ParameterException(this.command.commandLine(), what);
        }
        return this;
    }

}
