package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/**
 * An empty database that forgets: what is done in it is rolled back, so that hundreds of
 * scripts meet an empty one at the price of one. Scripts may name the roles
 * {@code aludel_reader} and {@code aludel_writer}, which belong to the server and are
 * made once.
 */
final class Sandbox implements AutoCloseable {

    private static final String ROLES = """
            DO $$
            DECLARE
                role text;
            BEGIN
                FOREACH role IN ARRAY ARRAY['aludel_reader', 'aludel_writer'] LOOP
                    BEGIN
                        EXECUTE 'CREATE ROLE ' || role;
                    EXCEPTION WHEN duplicate_object OR unique_violation THEN
                        NULL;
                    END;
                END LOOP;
            END $$""";

    private final TestDatabase database;

    private final Connection connection;

    private Sandbox(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.dataSource().getConnection();
        new Live(this.connection).run(ROLES);
        this.connection.setAutoCommit(false);
    }

    static Sandbox on(PostgresVersion version) throws SQLException {
        return new Sandbox(TestDatabase.create(version));
    }

    /**
     * The versions that a law of the corpus is run on: the first and the last, or all of
     * them with {@code -Daludel.test.versions=all}.
     */
    static Stream<PostgresVersion> versions() {
        return "all".equals(System.getProperty("aludel.test.versions")) ? Stream.of(PostgresVersion.values())
                : Stream.of(PostgresVersion.V14, PostgresVersion.V18);
    }

    /** Does something in the empty database, which is empty again afterwards. */
    <T> T inside(Work<T> work) throws SQLException {
        try {
            return work.in(new Live(this.connection));
        }
        finally {
            this.connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        this.connection.close();
        this.database.close();
    }

    /** What is done and forgotten, except for what it returns. */
    @FunctionalInterface
    interface Work<T> {

        T in(Live live) throws SQLException;

    }

}
