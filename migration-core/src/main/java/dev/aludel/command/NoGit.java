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

    static NoGit noRepository(Path folder) {
        return new NoGit("What is committed and pushed is not known: %s is in no Git repository.".formatted(folder),
                "Run this in the repository that has the migrations, or leave --git out.", null);
    }

}
