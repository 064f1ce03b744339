package dev.aludel.draft;

import dev.aludel.problem.AludelException;

/** A package cannot be called that. */
public final class NotAPackage extends AludelException {

    NotAPackage(String name) {
        super("Drafts in Java cannot be written to the package '%s': that is no name of a package.".formatted(name),
                "Correct aludel.draft.java-package, as in com.acme.tasks.migration.");
    }

}
