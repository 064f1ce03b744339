package dev.aludel.hibernate;

import java.util.Locale;

import dev.aludel.drift.Difference.Kind;

import static dev.aludel.drift.Difference.Kind.CORRUPTING;
import static dev.aludel.drift.Difference.Kind.EXTRA;
import static dev.aludel.drift.Difference.Kind.MISSING;

/**
 * What a database may have become since Hibernate made it for the library. Each is one
 * thing done by hand, or not done when the entities changed.
 */
enum KnownDrift {

    A_TEXT_IS_PADDED(MISSING, "ALTER TABLE volume ALTER COLUMN title TYPE char(255)"),

    A_BIGINT_IS_AN_INTEGER(MISSING,
            "ALTER TABLE volume DROP COLUMN density, ALTER COLUMN words TYPE integer, ADD COLUMN density "
                    + "bigint GENERATED ALWAYS AS (words / pages) VIRTUAL"),

    AN_INTEGER_IS_A_SMALLINT(MISSING,
            "ALTER TABLE volume DROP COLUMN density, ALTER COLUMN pages TYPE smallint, ADD COLUMN density "
                    + "bigint GENERATED ALWAYS AS (words / pages) VIRTUAL"),

    A_JSONB_IS_A_TEXT(MISSING, "ALTER TABLE volume ALTER COLUMN details TYPE text"),

    A_UUID_IS_A_VARCHAR(MISSING, "ALTER TABLE volume ALTER COLUMN token TYPE varchar(36)"),

    A_BOOLEAN_IS_A_SMALLINT(MISSING,
            "ALTER TABLE volume ALTER COLUMN lent TYPE smallint USING lent::integer::smallint"),

    A_COLUMN_IS_MISSING(MISSING, "ALTER TABLE volume DROP COLUMN subtitle"),

    A_SEQUENCE_IS_MISSING(MISSING, "DROP SEQUENCE volume_seq"),

    A_SEQUENCE_COUNTS_IN_OTHER_STEPS(CORRUPTING, "ALTER SEQUENCE volume_seq INCREMENT BY 1"),

    A_NAMED_UNIQUE_CONSTRAINT_IS_MISSING(MISSING, "ALTER TABLE volume DROP CONSTRAINT volume_once"),

    AN_INDEX_IS_MISSING(MISSING, "DROP INDEX volume_size"),

    AN_INDEX_HAS_ITS_COLUMNS_IN_ANOTHER_ORDER(MISSING,
            "DROP INDEX volume_size; CREATE INDEX volume_size ON volume (words, pages)"),

    A_MANDATORY_COLUMN_MAY_BE_NULL(MISSING, "ALTER TABLE volume ALTER COLUMN title DROP NOT NULL"),

    AN_OPTIONAL_COLUMN_MUST_NOT_BE_NULL(MISSING, "ALTER TABLE volume ALTER COLUMN subtitle SET NOT NULL"),

    A_VARCHAR_IS_SHORTER(MISSING, "ALTER TABLE volume ALTER COLUMN subtitle TYPE varchar(50)"),

    A_VARCHAR_IS_LONGER(MISSING, "ALTER TABLE volume ALTER COLUMN subtitle TYPE varchar(200)"),

    A_VARCHAR_IS_A_TEXT(MISSING, "ALTER TABLE volume ALTER COLUMN subtitle TYPE text"),

    A_NUMBER_HAS_FEWER_DIGITS(MISSING, "ALTER TABLE volume ALTER COLUMN price TYPE numeric(8,2)"),

    A_NUMBER_HAS_MORE_DECIMALS(MISSING, "ALTER TABLE volume ALTER COLUMN price TYPE numeric(10,4)"),

    A_DEFAULT_IS_MISSING(MISSING, "ALTER TABLE volume ALTER COLUMN pages DROP DEFAULT"),

    A_DEFAULT_IS_ANOTHER(MISSING, "ALTER TABLE volume ALTER COLUMN pages SET DEFAULT 2"),

    THE_CHECK_OF_AN_ENUM_IS_MISSING(MISSING, "ALTER TABLE volume DROP CONSTRAINT volume_state_check"),

    THE_CHECK_OF_AN_ENUM_LACKS_A_CONSTANT(MISSING,
            "ALTER TABLE volume DROP CONSTRAINT volume_state_check, ADD CHECK (state in ('NEW', 'WORN'))"),

    THE_CHECK_OF_AN_ENUM_OF_NUMBERS_LACKS_A_CONSTANT(MISSING,
            "ALTER TABLE volume DROP CONSTRAINT volume_condition_check, ADD CHECK (condition between 0 " + "and 1)"),

    THE_CHECK_OF_A_DISCRIMINATOR_LACKS_A_CLASS(MISSING,
            "ALTER TABLE reader DROP CONSTRAINT reader_dtype_check, ADD CHECK (dtype in ('Reader'))"),

    AN_ENUM_TYPE_LACKS_A_VALUE(MISSING,
            "DROP TYPE mood CASCADE; CREATE TYPE mood AS ENUM ('CALM'); ALTER TABLE volume ADD COLUMN " + "mood mood"),

    THE_UNIQUE_CONSTRAINT_OF_A_COLUMN_IS_MISSING(MISSING, "ALTER TABLE shelf DROP CONSTRAINT shelf_label_key"),

    A_FOREIGN_KEY_IS_MISSING(MISSING, "ALTER TABLE volume DROP CONSTRAINT volume_stands_on"),

    A_FOREIGN_KEY_REFERS_TO_ANOTHER_TABLE(MISSING,
            "ALTER TABLE volume DROP CONSTRAINT volume_stands_on, ADD CONSTRAINT volume_stands_on FOREIGN "
                    + "KEY (shelf_id) REFERENCES volume ON DELETE CASCADE"),

    A_FOREIGN_KEY_ACTS_OTHERWISE_ON_DELETE(MISSING,
            "ALTER TABLE volume DROP CONSTRAINT volume_stands_on, ADD CONSTRAINT volume_stands_on FOREIGN "
                    + "KEY (shelf_id) REFERENCES shelf ON DELETE SET NULL"),

    A_MANDATORY_COLUMN_IS_UNKNOWN(MISSING, "ALTER TABLE volume ADD COLUMN colour text NOT NULL"),

    A_COMMENT_IS_ANOTHER(EXTRA, "COMMENT ON COLUMN volume.spine IS 'as somebody thinks'"),

    A_GENERATED_COLUMN_HAS_ANOTHER_EXPRESSION(MISSING,
            "ALTER TABLE volume DROP COLUMN density, ADD COLUMN density bigint GENERATED ALWAYS AS (words "
                    + "* pages) VIRTUAL"),

    A_TIME_WITHOUT_A_ZONE_HAS_ONE(MISSING, "ALTER TABLE volume ALTER COLUMN lent_at TYPE timestamp(6) with time zone"),

    A_TIME_WITH_A_ZONE_HAS_NONE(MISSING, "ALTER TABLE volume ALTER COLUMN printed_at TYPE timestamp(6)"),

    A_TIME_HAS_NO_FRACTIONS_OF_A_SECOND(MISSING,
            "ALTER TABLE volume ALTER COLUMN printed_at TYPE timestamp(0) with time zone"),

    A_REAL_IS_A_DOUBLE(MISSING, "ALTER TABLE volume ALTER COLUMN weight TYPE double precision"),

    A_JSONB_IS_A_JSON(MISSING, "ALTER TABLE volume ALTER COLUMN details TYPE json"),

    AN_ARRAY_HAS_OTHER_ELEMENTS(MISSING, "ALTER TABLE volume ALTER COLUMN chapters TYPE bigint[]"),

    A_TEXT_IS_SORTED_OTHERWISE(MISSING,
            "ALTER TABLE volume ALTER COLUMN sorted_by TYPE varchar(255) COLLATE \"POSIX\""),

    A_PRIMARY_KEY_IS_MISSING(MISSING, "ALTER TABLE reader DROP CONSTRAINT reader_pkey"),

    AN_IDENTITY_IS_MISSING(MISSING, "ALTER TABLE shelf ALTER COLUMN id DROP IDENTITY"),

    A_TABLE_IS_A_VIEW(EXTRA, "ALTER TABLE reader RENAME TO readers; CREATE VIEW reader AS SELECT * FROM readers"),

    A_CHECK_BY_HAND_IS_MISSING(MISSING, "ALTER TABLE volume DROP CONSTRAINT volume_has_pages");

    private final Kind kind;

    private final String change;

    KnownDrift(Kind kind, String change) {
        this.kind = kind;
        this.change = change;
    }

    /** How much it matters. */
    Kind kind() {
        return this.kind;
    }

    /** What makes it, to be run in the database. */
    String change() {
        return this.change;
    }

    @Override
    public String toString() {
        String words = name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

}
