package dev.aludel.hibernate;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The law of the metamodel: a database that Hibernate made itself is what the model says,
 * and nothing else.
 */
class ZooLawTests {

    private static final Set<String> USED = new TreeSet<>();

    @ParameterizedTest
    @CsvSource({ "V14, HIBERNATE", "V14, BOOT", "V18, HIBERNATE", "V18, BOOT" })
    void databaseIsTheModel(PostgresVersion version, Naming naming) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            EntityModel captured = naming.of(PersistenceUnit.zoo()).on(database).creating().start();
            LiveSchema live = LiveSchema.of(database);
            EntityModel model = captured.seenFrom(live.defaultSchema()).orderedLike(live.schema());
            Equivalence telling = live.equivalence().telling(USED::add);
            assertThat(Diff.between(live.schema(), model.schema(), telling)).isEmpty();
            assertThat(Diff.between(model.schema(), live.schema(), telling)).isEmpty();
        }
    }

    @AfterAll
    static void show() {
        USED.forEach(System.out::println);
    }

    enum Naming {

        HIBERNATE, BOOT;

        PersistenceUnit of(PersistenceUnit unit) {
            return (this == BOOT) ? unit.namedAsBootDoes() : unit;
        }

    }

}
