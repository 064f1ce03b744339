package dev.aludel.revision;

import dev.aludel.problem.Location;

/** Two revisions have one id. */
public final class DuplicateRevision extends RevisionProblem {

    private final String id;

    DuplicateRevision(String id, Location one, Location other) {
        super("""
                Two migrations have the revision id %s:
                - %s
                - %s""".formatted(id, one, other),
                "Give one of them another id: the one that has not been applied anywhere yet.");
        this.id = id;
    }

    /** The id they share. */
    public String id() {
        return this.id;
    }

}
