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

    static final String COLUMNS = "position, run, revision, revises, description, kind, checksum, installed_by, "
            + "application, application_version, started_at, duration_ms, state, statements_done";

    private HistoryRow() {
    }

    static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        String revises = row.getString(4);
        return new HistoryEntry(row.getLong(1), row.getLong(2), row.getString(3),
                revises.isEmpty() ? List.of() : List.of(revises.split(",")), row.getString(5),
                EntryKind.valueOf(row.getString(6).toUpperCase(Locale.ROOT)), row.getString(7), row.getString(8),
                row.getString(9), row.getString(10), row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getLong(12), EntryState.valueOf(row.getString(13).toUpperCase(Locale.ROOT)), row.getInt(14));
    }

    static @Nullable Object[] values(HistoryEntry entry, Migration migration) {
        return new @Nullable Object[] { entry.position(), entry.run(), entry.revision(),
                String.join(",", entry.revises()), entry.description(), word(entry.kind()), entry.checksum(),
                entry.installedBy(), entry.application(), entry.applicationVersion(),
                entry.startedAt().atOffset(ZoneOffset.UTC), entry.durationMillis(), word(entry.state()),
                entry.statementsDone(), migration.upgradeText(),
                (migration.downgrade() instanceof DowngradeScript script) ? script.text() : null };
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

}
