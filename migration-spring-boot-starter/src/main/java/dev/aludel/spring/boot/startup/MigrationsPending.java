package dev.aludel.spring.boot.startup;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.problem.AludelException;

/** Migrations are pending, and this application is not to apply them itself. */
public final class MigrationsPending extends AludelException {

    private static final int SHOWN = 5;

    private final List<String> revisions;

    private MigrationsPending(String what, String action, List<String> revisions) {
        super(what, action);
        this.revisions = List.copyOf(revisions);
    }

    static MigrationsPending checked(List<String> revisions) {
        return new MigrationsPending(
                "%s. With aludel.mode=check the application starts only when nothing is.".formatted(list(revisions)),
                "Let another process upgrade the database and start again, or set aludel.mode=upgrade to do it here.",
                revisions);
    }

    static MigrationsPending awaited(List<String> revisions, Duration waited) {
        return new MigrationsPending(
                "%s after waiting %d s for another process (aludel.mode=wait).".formatted(list(revisions),
                        waited.toSeconds()),
                "See why the process that upgrades has not done it, or raise aludel.lock-retry, or set "
                        + "aludel.mode=upgrade to do it here.",
                revisions);
    }

    /** What is pending, in order. */
    public List<String> revisions() {
        return this.revisions;
    }

    private static String list(List<String> revisions) {
        String names = revisions.stream().limit(SHOWN).collect(Collectors.joining(", "));
        if (revisions.size() == 1) {
            return "Migration " + names + " is pending";
        }
        return "%d migrations are pending: %s%s".formatted(revisions.size(), names,
                (revisions.size() > SHOWN) ? " and more" : "");
    }

}
