package dev.aludel.hibernate;

import org.junit.jupiter.api.Test;

import dev.aludel.hibernate.house.House;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** What Envers wants beside the entities is part of what they want. */
class EnversTests {

    @Test
    void tablesOfEnversAreWantedToo() {
        EntityModel model = new HouseDatabase(House.ENVERS, PostgresVersion.V18).unit().offline(18);
        assertThat(model.schema().tables().keySet()).extracting(QualifiedName::name)
            .containsExactlyInAnyOrder("invoice", "invoice_aud", "invoice_tags", "invoice_tags_aud", "position",
                    "position_history", "position_position", "position_position_aud",
                    "envers$invoice_envers$position_aud", "reminder", "reminder_aud", "revinfo");
        assertThat(model.schema().table(QualifiedName.of("invoice_aud")).orElseThrow().column("number_mod"))
            .isPresent();
        assertThat(model.schema().sequences()).containsKey(QualifiedName.of("revinfo_seq"));
    }

}
