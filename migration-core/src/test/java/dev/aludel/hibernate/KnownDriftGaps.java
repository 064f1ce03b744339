package dev.aludel.hibernate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.drift.Difference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The drifts that nobody sees yet, left out of {@link KnownDriftTests}. The name keeps
 * them out of the build; they are run by <pre>
 * mvn -pl migration-core -am test -Dtest=KnownDriftGaps -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class KnownDriftGaps {

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = { "A_COMMENT_IS_ANOTHER", "A_TEXT_IS_SORTED_OTHERWISE", "A_TABLE_IS_A_VIEW" })
    void isSeen(KnownDrift drift) {
        assertThat(DriftedDatabase.all().get(drift).report().differences()).extracting(Difference::kind)
            .contains(drift.kind());
    }

}
