package dev.aludel.hibernate;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.drift.Difference;
import dev.aludel.hibernate.DriftedDatabase.Said;

import static org.assertj.core.api.Assertions.assertThat;

/** What a database may have become is seen; the page {@code drift-seen.md} says how. */
class KnownDriftTests {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isSeen(KnownDrift drift) {
        assertThat(DriftedDatabase.all().get(drift).report().differences()).extracting(Difference::kind)
            .contains(drift.kind());
    }

    @Test
    void hibernateSeesFew() {
        assertThat(KnownDrift.values()).hasSize(44);
        assertThat(DriftedDatabase.all().values()).filteredOn(Said::hibernate).hasSize(9);
        assertThat(DriftedDatabase.all().values()).filteredOn(Said::strictHibernate).hasSize(12);
    }

    @Test
    void nothingIsSaidWhereNothingHasDrifted() throws SQLException {
        Said said = DriftedDatabase.undrifted();
        assertThat(said.report().differences()).isEmpty();
        assertThat(said.hibernate()).isFalse();
        assertThat(said.strictHibernate()).isFalse();
    }

}
