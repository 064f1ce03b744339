package dev.aludel.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Migration;

/** How an entry is written as a row. */
final class HistoryRow {

    static final String COLUMNS = "position, revision, revises, description, kind, checksum, installed_by, "
            + "application, application_version, started_at, duration_ms, state, statements_done";

    private HistoryRow() {
    }

    static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        String revises = row.getString(3);
        return new HistoryEntry(row.getLong(1), row.getString(2),
                revises.isEmpty() ? List.of() : List.of(revises.split(",")), row.getString(4),
                EntryKind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)), row.getString(6), row.getString(7),
                row.getString(8), row.getString(9), row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getLong(11), EntryState.valueOf(row.getString(12).toUpperCase(Locale.ROOT)), row.getInt(13));
    }

    static @Nullable Object[] values(HistoryEntry entry, Migration migration) {
        return new @Nullable Object[] { entry.position(), entry.revision(), String.join(",", entry.revises()),
                entry.description(), word(entry.kind()), entry.checksum(), entry.installedBy(), entry.application(),
                entry.applicationVersion(), entry.startedAt().atOffset(ZoneOffset.UTC), entry.durationMillis(),
                word(entry.state()), entry.statementsDone(), migration.upgradeText(),
                (migration.downgrade() instanceof DowngradeScript script) ? script.text() : null };
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

}
