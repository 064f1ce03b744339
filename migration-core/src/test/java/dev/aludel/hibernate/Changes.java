package dev.aludel.hibernate;

import java.util.List;

/** What somebody may do to the database of the zoo. */
final class Changes {

    static final List<String> ALL = List.of(
    // @formatter:off
            "DROP TABLE portion",
            "CREATE TABLE visitors (id bigint PRIMARY KEY)",
            "ALTER TABLE tour RENAME TO tours",
            "ALTER TABLE specimen DROP COLUMN price",
            "ALTER TABLE specimen ADD COLUMN colour text NOT NULL DEFAULT ''",
            "ALTER TABLE specimen RENAME COLUMN local_name TO title",
            "ALTER TABLE specimen ALTER COLUMN teeth TYPE bigint",
            "ALTER TABLE specimen ALTER COLUMN cells TYPE integer",
            "ALTER TABLE specimen ALTER COLUMN height TYPE double precision",
            "ALTER TABLE specimen ALTER COLUMN price TYPE numeric(38,4)",
            "ALTER TABLE specimen ALTER COLUMN local_name TYPE varchar(254)",
            "ALTER TABLE specimen ALTER COLUMN local_name TYPE text",
            "ALTER TABLE specimen ALTER COLUMN chip TYPE varchar(36)",
            "ALTER TABLE specimen ALTER COLUMN seen_at TYPE timestamp(6)",
            "ALTER TABLE specimen ALTER COLUMN seen_at TYPE timestamp(3) with time zone",
            "ALTER TABLE specimen ALTER COLUMN currency TYPE char(3)",
            "ALTER TABLE sensor ALTER COLUMN settings TYPE json",
            "ALTER TABLE sensor ALTER COLUMN week TYPE bigint[]",
            "ALTER TABLE specimen ALTER COLUMN teeth DROP NOT NULL",
            "ALTER TABLE specimen ALTER COLUMN claws SET NOT NULL",
            "ALTER TABLE meal ALTER COLUMN food DROP DEFAULT",
            "ALTER TABLE meal ALTER COLUMN food SET DEFAULT 'straw'",
            "ALTER TABLE meal ALTER COLUMN grams SET DEFAULT 10",
            "ALTER TABLE specimen ALTER COLUMN teeth SET DEFAULT 32",
            "ALTER TABLE plaque ALTER COLUMN id DROP IDENTITY",
            "ALTER TABLE plaque ALTER COLUMN id SET GENERATED ALWAYS",
            "ALTER TABLE meal DROP COLUMN doubled, ADD COLUMN doubled integer GENERATED ALWAYS AS (grams * 3) VIRTUAL",
            "ALTER TABLE meal DROP COLUMN doubled, ADD COLUMN doubled integer",
            "ALTER TABLE tour DROP CONSTRAINT tour_pkey",
            "ALTER TABLE keepers DROP CONSTRAINT keepers_diet_check",
            "ALTER TABLE keepers DROP CONSTRAINT keepers_diet_check, ADD CHECK (diet in ('PLANTS', 'MEAT'))",
            "ALTER TABLE keepers DROP CONSTRAINT keepers_rank_check, ADD CHECK (rank between 0 and 3)",
            "ALTER TABLE vehicle DROP CONSTRAINT vehicle_kind_check, ADD CHECK (kind in ('vehicle', 'cart'))",
            "ALTER TABLE meal DROP CONSTRAINT meal_weight_positive",
            "ALTER TABLE meal RENAME CONSTRAINT meal_weight_positive TO meal_weight",
            "ALTER TABLE plaque DROP CONSTRAINT plaque_code_key",
            "ALTER TABLE visit DROP CONSTRAINT visit_once",
            "ALTER TABLE visit DROP CONSTRAINT visit_once, ADD CONSTRAINT visit_once UNIQUE (day, visitor)",
            "ALTER TABLE specimen ADD UNIQUE (local_name)",
            "ALTER TABLE enclosure DROP CONSTRAINT enclosure_head_keeper",
            "ALTER TABLE enclosure DROP CONSTRAINT enclosure_head_keeper, ADD CONSTRAINT enclosure_head_keeper "
                    + "FOREIGN KEY (head_keeper) REFERENCES keepers ON DELETE CASCADE",
            "ALTER TABLE enclosure DROP CONSTRAINT enclosure_head_keeper, ADD CONSTRAINT enclosure_head_keeper "
                    + "FOREIGN KEY (head_keeper) REFERENCES plaque",
            "ALTER TABLE enclosure DROP CONSTRAINT enclosure_head_keeper, ADD CONSTRAINT enclosure_head_keeper "
                    + "FOREIGN KEY (head_keeper) REFERENCES keepers NOT VALID",
            "DROP INDEX visit_day",
            "DROP INDEX visit_day; CREATE INDEX visit_day ON visit (day, visitor)",
            "DROP INDEX visit_day; CREATE INDEX visit_day ON visit (visitor, day DESC)",
            "DROP INDEX visit_open; CREATE INDEX visit_open ON visit (day)",
            "DROP INDEX visit_lower; CREATE INDEX visit_lower ON visit (upper(visitor))",
            "DROP INDEX visit_lower_unique; CREATE INDEX visit_lower_unique ON visit (lower(ticket), gate)",
            "CREATE INDEX ON specimen (name)",
            "ALTER INDEX visit_day RENAME TO visit_per_day",
            "DROP SEQUENCE specimen_seq",
            "ALTER SEQUENCE specimen_seq INCREMENT BY 1",
            "ALTER SEQUENCE keeper_numbers CACHE 1",
            "CREATE SEQUENCE visitor_numbers",
            "ALTER TYPE mood ADD VALUE 'ANGRY'",
            "ALTER TYPE mood RENAME VALUE 'HUNGRY' TO 'STARVING'",
            "ALTER TABLE aviary.nest SET SCHEMA public",
            "DROP TABLE \"Order\"; CREATE VIEW \"Order\" AS SELECT 1 AS id");
    // @formatter:on

    private Changes() {
    }

}
