package dev.aludel.revision;

/**
 * A target names no revision, or more than one, or none that can be gone to from here.
 */
public final class UnknownTarget extends RevisionProblem {

    private final String target;

    UnknownTarget(String target, String what, String action) {
        super(what, action);
        this.target = target;
    }

    /** The target as it was given. */
    public String target() {
        return this.target;
    }

}
