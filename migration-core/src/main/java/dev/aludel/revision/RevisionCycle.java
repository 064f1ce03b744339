package dev.aludel.revision;

import java.util.List;

/** Revisions that come before themselves. */
public final class RevisionCycle extends RevisionProblem {

    private final List<String> ids;

    RevisionCycle(List<String> ids) {
        super("Migrations come before themselves: %s.".formatted(String.join(" after ", ids)),
                "Correct 'migrate:revises' or 'migrate:depends-on' in the header of one of them.");
        this.ids = List.copyOf(ids);
    }

    /** The ids along the cycle, the first again at the end. */
    public List<String> ids() {
        return this.ids;
    }

}
