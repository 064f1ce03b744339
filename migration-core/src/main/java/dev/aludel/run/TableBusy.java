package dev.aludel.run;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.dialect.DatabaseSession;
import dev.aludel.dialect.Locks;
import dev.aludel.migration.Statement;
import dev.aludel.problem.AludelException;
import dev.aludel.schema.QualifiedName;

/**
 * A statement waited for a lock on a table too often. It gave way each time, so that
 * nobody had to wait behind it, and the database is as it was before its migration.
 */
public final class TableBusy extends AludelException {

    private final List<DatabaseSession> sessions;

    private final String revision;

    TableBusy(Statement statement, Collection<QualifiedName> tables, List<DatabaseSession> sessions,
            Duration lockTimeout, Duration tried, String revision, Locks locks) {
        super("""
                %s could not lock %s within %d ms, and was tried for %d s.
                %s
                %s""".formatted(statement.location(),
                tables.isEmpty() ? "what it needs"
                        : tables.stream().map(QualifiedName::toString).collect(Collectors.joining(", ")),
                lockTimeout.toMillis(), tried.toSeconds(), statement.excerpt(), held(sessions)),
                """
                        Let those sessions end, and start again; a session that is idle in transaction has to be ended by hand: \
                        %s.
                        For more patience set aludel.lock-retry, or 'migrate:lock-timeout' in the file."""
                    .formatted(locks.ending("<id>")));
        this.sessions = List.copyOf(sessions);
        this.revision = revision;
    }

    /** The revision that was rolled back. */
    public String revision() {
        return this.revision;
    }

    /** The sessions that held locks there when it gave up. */
    public List<DatabaseSession> sessions() {
        return this.sessions;
    }

    private static String held(List<DatabaseSession> sessions) {
        return sessions.isEmpty() ? "Nobody holds a lock there any more."
                : sessions.stream().map((session) -> "Held by " + session).collect(Collectors.joining("\n"));
    }

}
