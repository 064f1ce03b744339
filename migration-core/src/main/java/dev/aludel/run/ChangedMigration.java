package dev.aludel.run;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.Migration;
import dev.aludel.problem.AludelException;

/** A migration was applied and has been changed since. */
public final class ChangedMigration extends AludelException {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
        .withZone(ZoneOffset.UTC);

    private final String revision;

    ChangedMigration(Migration migration, HistoryEntry entry, String appliedText, String text) {
        super("%s was applied on %s UTC and has been changed since.%s".formatted(migration.fileName(),
                TIME.format(entry.startedAt()), difference(appliedText, text)),
                "Put the file back and write a new migration for the change.");
        this.revision = migration.id();
    }

    /** The revision's id. */
    public String revision() {
        return this.revision;
    }

    private static String difference(String before, String after) {
        List<String> gone = new ArrayList<>(before.lines().toList());
        List<String> come = new ArrayList<>(after.lines().toList());
        after.lines().forEach(gone::remove);
        before.lines().forEach(come::remove);
        if (gone.isEmpty() && come.isEmpty()) {
            return "\nIts statements are the same, but their order, or what its header says of its parents or its "
                    + "transaction, is not.";
        }
        StringBuilder difference = new StringBuilder();
        gone.forEach((line) -> difference.append("\n- ").append(line));
        come.forEach((line) -> difference.append("\n+ ").append(line));
        return difference.toString();
    }

}
