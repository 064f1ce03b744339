package dev.aludel.hibernate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotModelledTests {

    @Test
    void whatTheSchemaHasNoWordForIsTold() {
        EntityModel model = PersistenceUnit.zoo().namedAsBootDoes().offline(18);
        assertThat(model.notModelled()).extracting(NotModelled::toString)
            .containsExactlyInAnyOrder("view census: select name, count(*) as total from specimen group by name",
                    "initial rows counters: insert into counters(name, next) values ('visit',0)",
                    "collation landmark.name: C", "column definition plaque.sorted_name: collate \"C\"",
                    "comment repair.cost: in euro", "comment season.deleted: Soft-delete indicator",
                    "comment ticket.deleted: Soft-delete indicator",
                    "type map_point: create type map_point as (x integer, y integer)",
                    "cast (varchar as Mood): create cast (varchar as Mood) with inout as implicit",
                    "cast (Mood as varchar): create cast (Mood as varchar) with inout as implicit",
                    "cast (varchar as Shift): create cast (varchar as Shift) with inout as implicit",
                    "cast (Shift as varchar): create cast (Shift as varchar) with inout as implicit");
    }

}
