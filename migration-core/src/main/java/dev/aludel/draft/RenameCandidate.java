package dev.aludel.draft;

import java.util.List;

import dev.aludel.plan.Rename;

/**
 * What goes and what comes, and may be one thing under two names.
 *
 * @param rename what it would be
 * @param likeness what they have in common, such as {@code same type}
 */
public record RenameCandidate(Rename rename, List<String> likeness) {

    public RenameCandidate {
        likeness = List.copyOf(likeness);
    }

    /** It as a sentence without its full stop. */
    @Override
    public String toString() {
        String old = (this.rename.column() != null) ? "column " + this.rename.table() + "." + this.rename.column()
                : "table " + this.rename.table();
        return "%s may be %s now: %s".formatted(old, this.rename.to(), String.join(", ", this.likeness));
    }

}
