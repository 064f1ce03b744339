package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.Cases;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is claimed of each operation is what PostgreSQL does. */
class EffectsTests {

    private static final PostgresDialect DIALECT = new PostgresDialect();

    private static final Map<PostgresVersion, Schema> TEMPLATES = new ConcurrentHashMap<>();

    static Stream<EffectsCase> cases() {
        return Stream
            .of(EffectsCases.all(), TableEffectsCases.all(), ObjectEffectsCases.all(), FamilyEffectsCases.all(),
                    TypeChangeEffectsCases.all())
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

    static Stream<Arguments> inBetween() {
        return Stream.of(PostgresVersion.V15, PostgresVersion.V16, PostgresVersion.V17)
            .flatMap((version) -> FamilyEffectsCases.all()
                .filter((claim) -> claim.since() <= version.major())
                .map((claim) -> Arguments.of(claim, version)));
    }

    /** What other tables have of it has changed from version to version. */
    @ParameterizedTest
    @MethodSource("inBetween")
    void claimIsTrueInBetween(EffectsCase claim, PostgresVersion version) throws Exception {
        assertClaim(claim, version);
    }

    @Test
    void noKindIsMissingHere() {
        assertThat(cases().<Class<?>>map((claim) -> claim.operation().getClass()).collect(Collectors.toSet()))
            .containsExactlyInAnyOrderElementsOf(Cases.kinds());
    }

    private static void assertClaim(EffectsCase claim, PostgresVersion version) throws Exception {
        try (TestDatabase database = TestDatabase.fromTemplate(version, "effects", EffectsTests::fill)) {
            Schema before = schema(database, version, claim.before());
            Effects claimed = DIALECT.effects(claim.operation(),
                    new Circumstances(before, after(claim, before), version.major()));
            Set<String> locks = names(claimed.locks());
            locks.addAll(claim.beyond());
            Observed observed = Observed.of(database, claim, claimed);
            assertThat(observed.locks()).as("locks").containsExactlyInAnyOrderElementsOf(locks);
            assertThat(observed.transactional()).as("transactional").isEqualTo(claimed.transactional());
            if (!claim.worseIsAssumed()) {
                assertThat(observed.rewrites()).as("rewrites").isEqualTo(claimed.rewrites());
                assertThat(observed.rebuilds()).as("rebuilds").isEqualTo(claimed.rebuilds());
                assertThat(observed.scans()).as("scans").isEqualTo(claimed.scans());
            }
            else {
                assertThat(claimed.scans()).as("scans").isTrue();
                assertThat(observed.scans() && observed.rewrites() == claimed.rewrites()).as("truth").isFalse();
            }
        }
    }

    /** Most claims meet the template as it is, which is read once. */
    private static Schema schema(TestDatabase database, PostgresVersion version, String script) throws SQLException {
        Schema known = TEMPLATES.get(version);
        if (script.isEmpty() && known != null) {
            return known;
        }
        try (Connection connection = database.dataSource().getConnection()) {
            new Live(connection).run(script);
            Schema schema = DIALECT.catalog().read(connection, List.of());
            if (script.isEmpty()) {
                TEMPLATES.put(version, schema);
            }
            return schema;
        }
    }

    private static Schema after(EffectsCase claim, Schema before) {
        try {
            return claim.operation().completedFrom(before).applyTo(before);
        }
        catch (DoesNotFit unknown) {
            return before;
        }
    }

    private static void fill(Connection connection) throws SQLException {
        EffectsCases.fill(connection);
        TableEffectsCases.fill(connection);
        ObjectEffectsCases.fill(connection);
        FamilyEffectsCases.fill(connection);
        TypeChangeEffectsCases.fill(connection);
    }

    private static Set<String> names(List<TableLock> locks) {
        return locks.stream().map((lock) -> lock.table() + ": " + lock.mode()).collect(Collectors.toSet());
    }

}
