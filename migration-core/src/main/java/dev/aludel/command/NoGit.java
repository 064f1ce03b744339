package dev.aludel.command;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.AludelException;

/** Git cannot be asked. */
final class NoGit extends AludelException {

    private NoGit(String what, String action, @Nullable Exception cause) {
        super(what, action, cause);
    }

    static NoGit noProgram(String program, Exception cause) {
        return new NoGit(
                "What is committed and pushed is not known: the program '%s' cannot be run.".formatted(program),
                "Install Git, or leave --git out.", cause);
    }

    static NoGit refused(Path folder, String error) {
        return new NoGit(
                "What is committed and pushed is not known. Git says of %s:\n%s".formatted(folder, error.strip()),
                "Run this in the repository that has the migrations, mend what Git says, or leave --git out.", null);
    }

}
