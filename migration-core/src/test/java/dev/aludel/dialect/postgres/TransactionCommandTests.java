package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What the reader claims of transactions, and what the server does. */
class TransactionCommandTests {

    @ParameterizedTest
    @ValueSource(strings = { "BEGIN", "begin isolation level serializable", "START TRANSACTION", "COMMIT",
            "commit and chain", "END", "End Transaction", "ABORT", "ROLLBACK", "rollback work",
            "/* at last */ COMMIT" })
    void controls(String sql) {
        assertThat(new PostgresReader().controlsTransaction(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "SAVEPOINT a", "ROLLBACK TO a", "ROLLBACK TRANSACTION TO SAVEPOINT a",
            "RELEASE SAVEPOINT a", "SET TRANSACTION READ WRITE", "DO $$ BEGIN PERFORM 1; END $$",
            "PREPARE commit AS SELECT 1", "SELECT 'COMMIT'" })
    void staysWithin(String sql, @Database TestDatabase database) throws SQLException {
        assertThat(new PostgresReader().controlsTransaction(sql)).isFalse();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE t (id int)");
            statement.execute("SAVEPOINT a");
            statement.execute(sql);
            connection.rollback();
            assertThat(database.jdbc().sql("SELECT to_regclass('t') IS NULL").query(Boolean.class).single()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "COMMIT PREPARED 'x'", "ROLLBACK PREPARED 'x'" })
    void isAboutAnotherTransaction(String sql) {
        assertThat(new PostgresReader().controlsTransaction(sql)).isFalse();
    }

}
