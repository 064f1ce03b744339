package dev.aludel.run;

import dev.aludel.problem.AludelException;

/** There are no entities to draft from or to compare with. */
public final class NoEntities extends AludelException {

    /** There are none. */
    public NoEntities() {
        super("There are no entities to draft from or to compare with.",
                "Name the entities' persistence unit where the application starts it, or write an empty migration with "
                        + "'migrations revision -m \"...\"'.");
    }

}
