package dev.aludel.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running server on which tests create databases.
 *
 * @param url the database from which the others are created
 * @param copiesFiles whether copying a template's files is faster than logging them: they
 * are in memory, and the server offers the choice (PostgreSQL 15)
 * @param outlivesTests whether it is there after the tests, so that nothing may be left
 * on it
 */
record TestServer(String url, String user, String password, boolean copiesFiles, boolean outlivesTests) {

    private static final Pattern URL = Pattern
        .compile("(?<server>jdbc:postgresql:(?://[^/]*/)?)[^/?]*(?<parameters>\\?.*)?");

    TestServer {
        if (!URL.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no address like 'jdbc:postgresql://host/database'".formatted(url));
        }
    }

    String url(String database) {
        Matcher matcher = URL.matcher(this.url);
        if (!matcher.matches()) {
            throw new IllegalStateException(this.url);
        }
        String parameters = matcher.group("parameters");
        return matcher.group("server") + database + ((parameters != null) ? parameters : "");
    }

    /** Creates a database as a copy of another. */
    void create(String database, String template) {
        execute("CREATE DATABASE \"%s\" TEMPLATE \"%s\"%s".formatted(database, template,
                this.copiesFiles ? " STRATEGY FILE_COPY" : ""));
    }

    /** Drops a database, whoever is still connected to it. */
    void drop(String database) {
        execute("DROP DATABASE IF EXISTS \"%s\" WITH (FORCE)".formatted(database));
    }

    int majorVersion() {
        try (Connection connection = DriverManager.getConnection(this.url, this.user, this.password)) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
        catch (SQLException ex) {
            throw new IllegalStateException("%s does not answer as '%s'".formatted(this.url, this.user), ex);
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(this.url, this.user, this.password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        catch (SQLException ex) {
            throw new IllegalStateException("%s refused '%s'".formatted(this.url, sql), ex);
        }
    }

}
