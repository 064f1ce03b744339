package dev.aludel.run;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.drift.Gap;
import dev.aludel.drift.ManualChange;
import dev.aludel.migration.Migration;
import dev.aludel.problem.AludelException;

/** What was done by hand cannot be told from what migrations do; nothing was written. */
public final class NotTakenOver extends AludelException {

    private static final String BY_HAND = "Write the migration by hand, and run 'migrations stamp' with its id on the "
            + "database that has the change already.";

    private NotTakenOver(String what, String action) {
        super(what, action);
    }

    static NotTakenOver pending(List<Migration> pending) {
        String names = pending.stream().map(Migration::fileName).collect(Collectors.joining(", "));
        return new NotTakenOver(
                "What was done by hand was not taken over: the database lacks %s %s."
                    .formatted((pending.size() == 1) ? "the migration" : "the migrations", names),
                "Run 'migrations upgrade' first. Where a pending migration does what was done by hand already, "
                        + "stamp the database at it instead.");
    }

    static NotTakenOver notExact(List<Gap> gaps) {
        return new NotTakenOver(
                "What was done by hand was not taken over: what the applied migrations have made is not "
                        + "known exactly.\n" + lines(gaps.stream().map(Gap::text)),
                BY_HAND);
    }

    static NotTakenOver notTheSame(List<ManualChange> left) {
        return new NotTakenOver(
                "What was done by hand was not taken over: as a migration it would not do all that was done. "
                        + "What it leaves:\n" + lines(left.stream().map(ManualChange::description)),
                BY_HAND);
    }

    private static String lines(Stream<String> texts) {
        return texts.map((text) -> "- " + text).collect(Collectors.joining("\n"));
    }

}
