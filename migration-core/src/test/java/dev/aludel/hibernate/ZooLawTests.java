package dev.aludel.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.diff.Diff;
import dev.aludel.hibernate.Spellings.Pair;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The law of the metamodel: a database that Hibernate made itself is what the model says,
 * and nothing else.
 */
class ZooLawTests {

    @ParameterizedTest
    @CsvSource({ "V14, HIBERNATE", "V14, BOOT", "V18, HIBERNATE", "V18, BOOT" })
    void databaseIsTheModel(PostgresVersion version, Naming naming) throws SQLException {
        ZooDatabase zoo = new ZooDatabase(version, naming);
        try (TestDatabase database = zoo.open(); Connection connection = database.dataSource().getConnection()) {
            LiveSchema live = LiveSchema.of(connection);
            EntityModel model = live.seen(zoo.model());
            assertThat(Diff.between(live.schema(), model.schema(), live.equivalence())).isEmpty();
            assertThat(Diff.between(model.schema(), live.schema(), live.equivalence())).isEmpty();
        }
    }

    @Test
    void databaseIsTheModelInASchemaOfItsOwn(@Database(PostgresVersion.V18) TestDatabase database) throws SQLException {
        database.jdbc().sql("ALTER DATABASE %s SET search_path = park".formatted(database.name())).update();
        EntityModel captured = PersistenceUnit.zoo()
            .with("hibernate.default_schema", "park")
            .on(database)
            .creating()
            .start();
        assertThat(captured.schema().table(QualifiedName.of("park", "specimen"))).isPresent();
        try (Connection connection = database.dataSource().getConnection()) {
            LiveSchema live = LiveSchema.of(connection);
            Schema model = live.seen(captured).schema();
            assertThat(Diff.between(live.schema(), model, live.equivalence())).isEmpty();
            assertThat(Diff.between(model, live.schema(), live.equivalence())).isEmpty();
        }
    }

    @Test
    void modelIsTheSameWithoutTheDatabase() {
        for (Naming naming : Naming.values()) {
            EntityModel online = new ZooDatabase(PostgresVersion.V18, naming).model();
            assertThat(naming.of(PersistenceUnit.zoo()).offline(18)).isEqualTo(online);
        }
    }

    @Test
    void whatIsTakenForTheSameIsOnThePage() throws SQLException {
        SortedSet<Pair> pairs = new TreeSet<>();
        for (PostgresVersion version : new PostgresVersion[] { PostgresVersion.V14, PostgresVersion.V18 }) {
            ZooDatabase zoo = new ZooDatabase(version, Naming.BOOT);
            try (TestDatabase database = zoo.open(); Connection connection = database.dataSource().getConnection()) {
                LiveSchema live = LiveSchema.of(connection);
                Spellings spellings = new Spellings(live.equivalence());
                Diff.between(live.schema(), live.seen(zoo.model()).schema(), spellings);
                pairs.addAll(spellings.pairs());
            }
        }
        DocumentPage.of("docs/equivalences.md").is(EquivalencesPage.of(pairs));
    }

}
