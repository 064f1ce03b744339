package dev.aludel.run;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.dialect.DatabaseSession;
import dev.aludel.migration.Statement;
import dev.aludel.schema.QualifiedName;

/**
 * Who stood in the way of a statement, as seen right after it gave up.
 *
 * @param tables the tables it wanted to lock, as far as it is understood
 * @param sessions the sessions that hold locks on them
 */
record Blockage(Collection<QualifiedName> tables, List<DatabaseSession> sessions) {

    static Blockage of(Database database, Statements statements, Statement statement) throws SQLException {
        Collection<QualifiedName> tables = statements.tables(statement);
        return new Blockage(tables,
                tables.isEmpty() ? List.of() : database.dialect().locks().sessionsOn(database.connection(), tables));
    }

    String text() {
        return this.sessions.isEmpty() ? "Nobody holds a lock there any more."
                : this.sessions.stream().map((session) -> "Held by " + session).collect(Collectors.joining("\n"));
    }

}
