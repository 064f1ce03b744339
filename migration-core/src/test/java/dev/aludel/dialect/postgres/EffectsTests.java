package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.Cases;
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
            Set<String> locks = names(claimed.locks());
            locks.addAll(claim.beyond());
            Observed observed = Observed.of(database, claim, claimed);
            assertThat(observed.locks()).as("locks").containsExactlyInAnyOrderElementsOf(locks);
            if (!claim.worseIsAssumed()) {
                assertThat(observed.rewrites()).as("rewrites").isEqualTo(claimed.rewrites());
                assertThat(observed.scans()).as("scans").isEqualTo(claimed.scans());
            }
            else {
                assertThat(claimed.scans()).as("scans").isTrue();
                assertThat(observed.scans()).as("scans in truth").isFalse();
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        EffectsCases.fill(connection);
        TableEffectsCases.fill(connection);
        ObjectEffectsCases.fill(connection);
    }

    private static Set<String> names(List<TableLock> locks) {
        return locks.stream().map((lock) -> lock.table() + ": " + lock.mode()).collect(Collectors.toSet());
    }

}
