package dev.aludel.testing;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL database of its own for one test, dropped when closed.
 *
 * <p>
 * The server is the one that {@code aludel.test.url} names, else a container where Docker
 * answers and has the image, else an embedded one; {@code aludel.test.server} picks one
 * of {@code url}, {@code testcontainers} and {@code embedded}. A test takes a database as
 * a parameter with {@link Database}.
 */
public final class TestDatabase implements AutoCloseable {

    private final TestServer server;

    private final String name;

    private TestDatabase(TestServer server, String template) {
        this.server = server;
        this.name = DatabaseNames.next();
        server.create(this.name, template);
        Leftovers.expect(server, this.name);
    }

    /**
     * An empty database on the server that tests share which do not care about its
     * version.
     */
    public static TestDatabase create() {
        return new TestDatabase(TestServers.standard(), "template0");
    }

    /** An empty database on a server of that version. */
    public static TestDatabase create(PostgresVersion version) {
        return new TestDatabase(TestServers.of(version), "template0");
    }

    /**
     * A copy of a database that is filled once in this JVM, by whoever is first to ask
     * for that name.
     */
    public static TestDatabase fromTemplate(String name, DatabaseSetup setup) {
        return copy(TestServers.standard(), name, setup);
    }

    /** A copy, as above, on a server of that version. */
    public static TestDatabase fromTemplate(PostgresVersion version, String name, DatabaseSetup setup) {
        return copy(TestServers.of(version), name, setup);
    }

    private static TestDatabase copy(TestServer server, String name, DatabaseSetup setup) {
        return new TestDatabase(server, Templates.database(server, name, setup));
    }

    /** The database's name, unique on its server. */
    public String name() {
        return this.name;
    }

    /** The JDBC address, without user and password. */
    public String url() {
        return this.server.url(this.name);
    }

    /** A superuser. */
    public String user() {
        return this.server.user();
    }

    public String password() {
        return this.server.password();
    }

    /** A data source without a pool: each connection is a new one. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        dataSource.setUser(user());
        dataSource.setPassword(password());
        return dataSource;
    }

    /** For asserting on what is in the database. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** Drops the database, also under those who are still connected. */
    @Override
    public void close() {
        this.server.drop(this.name);
        Leftovers.forget(this.name);
    }

    @Override
    public String toString() {
        return url();
    }

}
