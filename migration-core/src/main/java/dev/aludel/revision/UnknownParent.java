package dev.aludel.revision;

/** A revision comes after one that is not in the sources. */
public final class UnknownParent extends RevisionProblem {

    private final String id;

    private final String parent;

    UnknownParent(Revision revision, String relation, String parent) {
        super("%s %s %s, which no migration has as its id.".formatted(revision.location(), relation, parent),
                "Correct the id in its header, or bring the migration %s back.".formatted(parent));
        this.id = revision.id();
        this.parent = parent;
    }

    /** The revision that names it. */
    public String id() {
        return this.id;
    }

    /** The id that no migration has. */
    public String parent() {
        return this.parent;
    }

}
