package dev.aludel.dialect.postgres;

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
        return EffectsCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
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
        try (TestDatabase database = TestDatabase.fromTemplate(version, "effects", EffectsCases::fill)) {
            Observed observed = Observed.of(database, claim);
            assertThat(observed.locks()).as("locks").containsExactlyInAnyOrderElementsOf(names(claimed.locks()));
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

    private static Set<String> names(List<TableLock> locks) {
        return locks.stream().map((lock) -> lock.table() + ": " + lock.mode()).collect(Collectors.toSet());
    }

}
