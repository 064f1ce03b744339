package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.type.SqlTypes;

/** What the database fills in. */
final class Defaults {

    private Defaults() {
    }

    @Entity(name = "Setting")
    static class Setting {

        @Id
        @GeneratedValue
        Long id;

        @ColumnDefault("'it''s'")
        @Column(nullable = false)
        String text;

        @ColumnDefault("E'tab\\there'")
        String escaped;

        @ColumnDefault("-1.5")
        BigDecimal number;

        @ColumnDefault("1e10")
        double scientific;

        @ColumnDefault("false")
        boolean flag;

        @ColumnDefault("current_timestamp")
        Instant setAt;

        @ColumnDefault("now() + interval '1 day'")
        OffsetDateTime endsAt;

        @ColumnDefault("current_user")
        String setBy;

        @ColumnDefault("'{}'")
        String[] tags;

        @ColumnDefault("array[1, 2, 3]")
        int[] numbers;

        @ColumnDefault("'{\"a\": 1}'")
        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, Integer> json;

        @ColumnDefault("gen_random_uuid()")
        UUID token;

        @ColumnDefault("date '2026-01-01'")
        LocalDate day;

        @ColumnDefault("nextval('setting_seq')")
        Long counted;

        @ColumnDefault("(1 + 2) * 3")
        int computed;

        @ColumnDefault("cast('5' as integer)")
        int casted;

        @ColumnDefault("lower('X') || 'y'")
        String called;

        @ColumnDefault("'\\x00ff'")
        byte[] bytes;

        @ColumnDefault("'PT1H'")
        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        Duration pause;

        @ColumnDefault("null")
        String nothing;

        @ColumnDefault("''")
        String empty;

        @Generated
        @ColumnDefault("localtimestamp")
        LocalDateTime generated;

        @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("7"))
        @ColumnDefault("3")
        int overridden;

    }

}
