package dev.aludel.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How an attempt is written as a row. */
final class LogRow {

    static final String COLUMNS = "revision, action, outcome, done_by, application, application_version, duration_ms, "
            + "findings, sqlstate, message, done_at";

    private LogRow() {
    }

    static LogEntry entry(ResultSet row, int number) throws SQLException {
        return new LogEntry(row.getString(1), LogEntry.Action.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                LogEntry.Outcome.valueOf(row.getString(3).toUpperCase(Locale.ROOT)), row.getString(4), row.getString(5),
                row.getString(6), row.getObject(11, OffsetDateTime.class).toInstant(), row.getLong(7), row.getString(8),
                row.getString(9), row.getString(10));
    }

    static @Nullable Object[] values(LogEntry entry) {
        return new @Nullable Object[] { entry.revision(), HistoryRow.word(entry.action()),
                HistoryRow.word(entry.outcome()), entry.doneBy(), entry.application(), entry.applicationVersion(),
                entry.durationMillis(), entry.findings(), entry.sqlState(), entry.message(),
                entry.doneAt().atOffset(ZoneOffset.UTC) };
    }

}
