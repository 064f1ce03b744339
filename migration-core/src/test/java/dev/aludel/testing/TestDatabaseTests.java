package dev.aludel.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TestDatabaseTests {

    @Test
    void isEmpty(@Database TestDatabase database) {
        assertThat(tables(database)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = { "V17", "V18" })
    void isOfTheVersionThatWasAskedFor(PostgresVersion version) {
        try (TestDatabase database = TestDatabase.create(version)) {
            int number = database.jdbc()
                .sql("SELECT current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
            assertThat(number / 10_000).isEqualTo(version.major());
        }
    }

    @Test
    void versionIsAskedForWhereTheParameterIs(@Database(PostgresVersion.V18) TestDatabase database) {
        assertThat(database.jdbc().sql("SHOW server_version").query(String.class).single()).startsWith("18.");
    }

    @Test
    void twoInOneTestAreTwo(@Database TestDatabase one, @Database TestDatabase other) {
        one.jdbc().sql("CREATE TABLE tasks (id int)").update();
        assertThat(tables(one)).isOne();
        assertThat(tables(other)).isZero();
    }

    @Test
    void templateIsFilledOnceAndCopied() {
        AtomicInteger fills = new AtomicInteger();
        DatabaseSetup setup = connection -> {
            fills.incrementAndGet();
            execute(connection, "CREATE TABLE tasks (id int)");
        };
        for (int round = 0; round < 3; round++) {
            try (TestDatabase database = TestDatabase.fromTemplate("one table", setup)) {
                assertThat(tables(database)).isOne();
                database.jdbc().sql("DROP TABLE tasks").update();
            }
        }
        assertThat(fills).hasValue(1);
    }

    @Test
    void templateThatFailsSaysSoEachTime() {
        DatabaseSetup setup = connection -> execute(connection, "CREATE TABLE");
        for (int round = 0; round < 2; round++) {
            assertThatIllegalStateException().isThrownBy(() -> TestDatabase.fromTemplate("broken", setup))
                .withMessage("The template 'broken' could not be filled");
        }
    }

    @Test
    void isDroppedUnderThoseWhoAreStillConnected() throws SQLException {
        TestDatabase database = TestDatabase.create();
        try (Connection connection = database.dataSource().getConnection()) {
            database.close();
            assertThat(connection.isValid(5)).isFalse();
        }
        try (TestDatabase witness = TestDatabase.create()) {
            assertThat(witness.jdbc()
                .sql("SELECT count(*) FROM pg_database WHERE datname = ?")
                .param(database.name())
                .query(Integer.class)
                .single()).isZero();
        }
    }

    private static int tables(TestDatabase database) {
        JdbcClient jdbc = database.jdbc();
        return jdbc.sql("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")
            .query(Integer.class)
            .single();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
