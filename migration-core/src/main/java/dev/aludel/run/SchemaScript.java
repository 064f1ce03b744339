package dev.aludel.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SqlStatement;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.problem.Location;

/**
 * A file that makes a schema, such as {@code pg_dump --schema-only} writes.
 *
 * @param file its name
 * @param statements its statements
 */
record SchemaScript(String file, List<SqlStatement> statements) {

    /** Commands to psql, which dumps hold too: they say nothing about the schema. */
    private static final Pattern PSQL = Pattern.compile("(?m)^\\\\.*$");

    /**
     * Reads it.
     * @throws SchemaScriptFailed if it cannot be read
     */
    static SchemaScript read(Path file, Dialect dialect) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return new SchemaScript(file.toString(), dialect.reader().split(PSQL.matcher(text).replaceAll("")));
        }
        catch (IOException ex) {
            throw SchemaScriptFailed.unreadable(file.toString(), ex);
        }
        catch (UnreadableSql ex) {
            throw SchemaScriptFailed.at(Location.of(file.toString(), ex.line()), ex.reason() + ".", ex);
        }
    }

    /**
     * Makes the schema, statement by statement.
     * @throws SchemaScriptFailed if a statement fails
     */
    void run(Connection connection) throws SQLException {
        try (Statement session = connection.createStatement()) {
            for (SqlStatement next : this.statements) {
                try {
                    session.execute(next.sql());
                }
                catch (SQLException ex) {
                    throw SchemaScriptFailed.at(Location.of(this.file, next.line()), String.valueOf(ex.getMessage()),
                            ex);
                }
            }
        }
    }

}
