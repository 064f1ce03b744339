package dev.aludel.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.report.MigrationStatus;
import dev.aludel.report.Status;

/** A migration as a row of a table. */
final class MigrationLine {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'")
        .withZone(ZoneOffset.UTC);

    private MigrationLine() {
    }

    /** Its id, state, time and description. */
    static List<String> of(MigrationStatus migration) {
        return List.of(migration.revision(), migration.state().toString(), minute(migration.appliedAt()),
                migration.description());
    }

    /** The same with who applied it. */
    static List<String> withWho(MigrationStatus migration) {
        return List.of(migration.revision(), minute(migration.appliedAt()), text(migration.appliedBy()),
                (text(migration.application()) + " " + text(migration.applicationVersion())).strip(),
                migration.description());
    }

    /** Those of a status that have these ids. */
    static List<List<String>> of(Status status, List<String> revisions) {
        return status.migrations()
            .stream()
            .filter((migration) -> revisions.contains(migration.revision()))
            .map(MigrationLine::of)
            .toList();
    }

    private static String minute(@Nullable Instant time) {
        return (time != null) ? MINUTE.format(time) : "";
    }

    private static String text(@Nullable String text) {
        return (text != null) ? text : "";
    }

}
