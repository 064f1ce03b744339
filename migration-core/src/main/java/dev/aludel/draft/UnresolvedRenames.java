package dev.aludel.draft;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.problem.AludelException;

/**
 * Nobody has said whether things that go and things that come are the same. Nothing was
 * written: a new column beside a dropped one would lose the values of all rows.
 */
public final class UnresolvedRenames extends AludelException {

    private final transient List<RenameCandidate> candidates;

    UnresolvedRenames(List<RenameCandidate> candidates) {
        super("Nothing was drafted: what goes may be what comes, and the rows would lose their values if it were not said so.\n"
                + candidates.stream().map((candidate) -> "- " + candidate).collect(Collectors.joining("\n")),
                "Say which are renames, and with --no-rename that no others are:\n"
                        + candidates.stream()
                            .map((candidate) -> "--rename " + candidate.rename())
                            .collect(Collectors.joining("\n"))
                        + "\nIn the code, @PreviousName(\"%s\") says it once for all databases."
                            .formatted(previous(candidates.get(0))));
        this.candidates = List.copyOf(candidates);
    }

    private static String previous(RenameCandidate candidate) {
        String column = candidate.rename().column();
        return (column != null) ? column : candidate.rename().table().name();
    }

    /** What may be a rename, tables first. */
    public List<RenameCandidate> candidates() {
        return this.candidates;
    }

}
