package dev.aludel.run;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.dialect.DatabaseSession;
import dev.aludel.schema.QualifiedName;

/**
 * Who stood in the way of a statement, as seen right after it gave up.
 *
 * @param tables the tables it wanted to lock, as far as it is understood
 * @param sessions the sessions that hold locks on them
 */
record Blockage(Collection<QualifiedName> tables, List<DatabaseSession> sessions) {

    private static final Logger logger = LoggerFactory.getLogger(Blockage.class);

    /**
     * Who is in the way of a statement that could not get its lock and will be tried
     * again after a pause, so that whoever waits behind it gets through.
     * @throws StatementFailed the same again where it failed for another reason
     */
    static Blockage behind(StatementFailed failure, Database database, Statements statements) throws SQLException {
        SQLException cause = failure.failure().database();
        if (cause == null || !database.dialect().locks().isLockTimeout(cause)) {
            throw failure;
        }
        Collection<QualifiedName> tables = statements.tables(failure.statement());
        Blockage blockage = new Blockage(tables,
                tables.isEmpty() ? List.of() : database.dialect().locks().sessionsOn(database.connection(), tables));
        logger.info("{} could not get its lock and will be tried again. {}", failure.statement().location(),
                blockage.text());
        return blockage;
    }

    String text() {
        return this.sessions.isEmpty() ? "Nobody holds a lock there any more."
                : this.sessions.stream().map((session) -> "Held by " + session).collect(Collectors.joining("\n"));
    }

}
