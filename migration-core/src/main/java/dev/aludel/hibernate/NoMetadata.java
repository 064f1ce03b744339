package dev.aludel.hibernate;

import dev.aludel.problem.AludelException;

/** A bootstrap was begun for the entities' model and ended without it. */
public final class NoMetadata extends AludelException {

    NoMetadata() {
        super("The persistence unit came up without handing over its metadata.",
                "Check that its provider is Hibernate, and that the class loader it starts with sees Aludel.");
    }

}
