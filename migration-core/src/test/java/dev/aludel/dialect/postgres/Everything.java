package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TreeSet;

/**
 * All that a database holds, as PostgreSQL prints it: it knows nothing of our schema, so
 * that it can tell what our schema leaves out.
 *
 * @param lines a definition each
 */
record Everything(TreeSet<String> lines) {

    private static final String QUERY = query();

    static Everything of(Live live) throws SQLException {
        try (PreparedStatement statement = live.connection().prepareStatement(QUERY);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Everything(new TreeSet<>(row.getString(1).lines().toList()));
        }
    }

    /** What is in this one and not in the other. */
    String without(Everything other) {
        TreeSet<String> rest = new TreeSet<>(this.lines);
        rest.removeAll(other.lines);
        return String.join("\n", rest);
    }

    private static String query() {
        try (InputStream stream = Objects.requireNonNull(Everything.class.getResourceAsStream("everything.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

}
