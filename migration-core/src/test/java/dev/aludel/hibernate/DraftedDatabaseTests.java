package dev.aludel.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.schema.Schema;
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
            make(model, database);
            LiveSchema live = LiveSchema.of(database);
            assertThat(Diff.between(live.schema(), live.seen(model).schema(), live.equivalence())).isEmpty();
            EntityModel started = unit.on(database).with("hibernate.hbm2ddl.auto", "validate").start();
            assertThat(started).isEqualTo(model);
        }
    }

    private static void make(EntityModel model, TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Dialect dialect = Dialect.of(connection);
            List<String> operations = Diff.between(Schema.empty(), model.schema(), dialect.equivalence())
                .stream()
                .map((operation) -> dialect.grammar().sql(operation))
                .toList();
            List<String> statements = Stream
                .of(Stream.of("CREATE SCHEMA aviary"), definitions(model, "type"), operations.stream(),
                        definitions(model, "cast"), definitions(model, "initial rows"))
                .flatMap((some) -> some)
                .toList();
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("CREATE VIEW census AS SELECT name, count(*) AS total FROM specimen GROUP BY name");
        }
    }

    private static Stream<String> definitions(EntityModel model, String kind) {
        return model.notModelled().stream().filter((thing) -> thing.kind().equals(kind)).map(NotModelled::definition);
    }

}
