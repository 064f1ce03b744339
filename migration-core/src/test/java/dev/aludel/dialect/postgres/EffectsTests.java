package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.Observation;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.Cases;
import dev.aludel.operation.TruncateTables;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is claimed of each operation is what PostgreSQL does. */
class EffectsTests {

    static Stream<EffectsCase> cases() {
        return Stream.of(EffectsCases.all(), TableEffectsCases.all(), ObjectEffectsCases.all())
            .flatMap((cases) -> cases);
    }

    static Stream<EffectsCase> oldCases() {
        return cases().filter((claim) -> claim.since() <= PostgresVersion.V14.major());
    }

    @ParameterizedTest
    @MethodSource("oldCases")
    void claimIsTrueOnTheOldestServer(EffectsCase claim) throws Exception {
        assertClaim(claim, PostgresVersion.V14);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void claimIsTrueOnTheNewestServer(EffectsCase claim) throws Exception {
        assertClaim(claim, PostgresVersion.V18);
    }

    @Test
    void noKindIsMissingHere() {
        assertThat(cases().<Class<?>>map((claim) -> claim.operation().getClass()).collect(Collectors.toSet()))
            .containsExactlyInAnyOrderElementsOf(Cases.kinds());
    }

    private static void assertClaim(EffectsCase claim, PostgresVersion version) throws Exception {
        Effects claimed = PostgresEffects.CASES.of(claim.operation());
        try (TestDatabase database = TestDatabase.fromTemplate(version, "effects", EffectsTests::fill)) {
            Set<String> locks = names(claimed.locks().stream());
            locks.addAll(claim.beyond());
            Observation observed = observe(database, claim, claimed);
            assertThat(seen(observed, claimed)).as("locks").containsExactlyInAnyOrderElementsOf(locks);
            if (!claim.worseIsAssumed()) {
                // An emptied table gets a new file, and its indexes are built from it.
                boolean empties = claim.operation() instanceof TruncateTables;
                assertThat(!empties && !observed.rewritten().isEmpty()).as("rewrites").isEqualTo(claimed.rewrites());
                assertThat(observed.scanned()
                    .stream()
                    .anyMatch((table) -> !empties || !observed.rewritten().contains(table))).as("scans of %s", claim)
                    .isEqualTo(claimed.scans());
            }
            else {
                assertThat(claimed.scans()).as("scans").isTrue();
                assertThat(observed.scanned()).as("scans in truth").isEmpty();
            }
        }
    }

    private static Observation observe(TestDatabase database, EffectsCase claim, Effects claimed) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Connection witness = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            // What is counted is what this session did, not only this transaction.
            new Live(witness).run(claim.before());
            if (claim.isConcurrent()) {
                return new PostgresObserver().outsideTransaction(connection, witness,
                        claimed.locks().stream().map(TableLock::table).toList(), () -> live.run(claim.statement()));
            }
            connection.setAutoCommit(false);
            Observation observed = new PostgresObserver().inTransaction(connection, witness,
                    () -> live.run(claim.statement()));
            connection.rollback();
            return observed;
        }
    }

    /** Of the indexes only those that somebody says are locked. */
    private static Set<String> seen(Observation observed, Effects claimed) {
        Set<QualifiedName> named = claimed.locks().stream().map(TableLock::table).collect(Collectors.toSet());
        return names(Stream.concat(observed.locks().stream(),
                observed.indexLocks().stream().filter((lock) -> named.contains(lock.table()))));
    }

    private static void fill(Connection connection) throws SQLException {
        EffectsCases.fill(connection);
        TableEffectsCases.fill(connection);
        ObjectEffectsCases.fill(connection);
    }

    private static Set<String> names(Stream<TableLock> locks) {
        return locks.map((lock) -> lock.table() + ": " + lock.mode()).collect(Collectors.toSet());
    }

}
