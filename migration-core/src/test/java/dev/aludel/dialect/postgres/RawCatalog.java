package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/**
 * All that PostgreSQL keeps of a database's things, as sorted lines of text: the judge of
 * our own catalog, with which it shares nothing. Whole rows of the system's tables are
 * taken as JSON, less what is left out by name, so that what a later version adds is
 * seen. Object numbers give way to names and trees to the server's own deparsed text. Two
 * databases of the same version with the same lines are the same but for their data.
 * <p>
 * A file in the folder {@code rawcatalog} is a query; it says what it leaves out and why.
 */
record RawCatalog(List<RawLine> lines) {

    static RawCatalog of(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalArgumentException("The catalog is read within a transaction");
        }
        String script = RawQuery.script(connection.getMetaData().getDatabaseMajorVersion());
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement(script)) {
            List<RawLine> lines = new ArrayList<>();
            statement.execute();
            while (statement.getMoreResults()) {
                try (ResultSet row = statement.getResultSet()) {
                    while (row.next()) {
                        lines.add(new RawLine(row.getString(1), row.getString(2)));
                    }
                }
            }
            lines.sort(null);
            return new RawCatalog(List.copyOf(lines));
        }
        finally {
            connection.rollback(before);
        }
    }

    /**
     * What only one of the two has: {@code -} is missing in the other, {@code +} is only
     * in the other, {@code ~} has other facts there.
     */
    List<String> differencesTo(RawCatalog other) {
        List<RawLine> more = without(other.lines, this.lines);
        List<String> differences = new ArrayList<>();
        for (RawLine missing : without(this.lines, other.lines)) {
            more.stream()
                .filter((line) -> line.thing().equals(missing.thing()))
                .findFirst()
                .ifPresentOrElse((found) -> {
                    more.remove(found);
                    differences.add("~ " + missing.differenceTo(found));
                }, () -> differences.add("- " + missing));
        }
        more.forEach((line) -> differences.add("+ " + line));
        return differences;
    }

    private static List<RawLine> without(List<RawLine> lines, List<RawLine> others) {
        List<RawLine> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

}
