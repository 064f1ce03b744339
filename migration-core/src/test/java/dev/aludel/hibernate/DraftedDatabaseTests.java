package dev.aludel.hibernate;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.diff.Diff;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database made from the model, and not by Hibernate, is one that Hibernate starts
 * with.
 */
class DraftedDatabaseTests {

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void hibernateStartsOnIt(PostgresVersion version) throws SQLException {
        // Hibernate's own validation does not find a table whose name the database has
        // cut.
        PersistenceUnit unit = Naming.BOOT.of(PersistenceUnit.zoo()).without("AVeryLong");
        EntityModel model = unit.offline(version.major());
        try (TestDatabase database = TestDatabase.create(version)) {
            try (Connection connection = database.dataSource().getConnection()) {
                HouseDatabase.draft(LiveSchema.of(connection).seen(model), connection);
                LiveSchema live = LiveSchema.of(connection);
                assertThat(Diff.between(live.schema(), live.seen(model).schema(), live.equivalence())).isEmpty();
            }
            EntityModel started = unit.on(database).with("hibernate.hbm2ddl.auto", "validate").start();
            assertThat(started).isEqualTo(model);
        }
    }

}
