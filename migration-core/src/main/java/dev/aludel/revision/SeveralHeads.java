package dev.aludel.revision;

import java.util.List;
import java.util.stream.Collectors;

/** There are several heads, and one is asked for. */
public final class SeveralHeads extends RevisionProblem {

    private final List<String> heads;

    SeveralHeads(List<? extends Revision> heads) {
        super("There are %d heads, migrations that no other comes after:\n%s".formatted(heads.size(),
                heads.stream()
                    .map((head) -> "- %s %s (%s)".formatted(head.id(), head.description(), head.location()))
                    .collect(Collectors.joining("\n"))),
                "Let one of them come after the other with '-- migrate:revises <id>' in its header, or add a migration that "
                        + "merges them: '-- migrate:revises %s'."
                            .formatted(heads.stream().map(Revision::id).collect(Collectors.joining(", "))));
        this.heads = heads.stream().map(Revision::id).toList();
    }

    /** The ids of the heads in order. */
    public List<String> heads() {
        return this.heads;
    }

}
