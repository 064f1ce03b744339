package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Types written by hand, in many spellings. */
final class Definitions {

    private Definitions() {
    }

    @Entity(name = "Handwritten")
    static class Handwritten {

        @Id
        @Column(columnDefinition = "bigserial")
        Long id;

        @Column(columnDefinition = "smallserial")
        Short small;

        @Column(columnDefinition = "INT4")
        Integer shortName;

        @Column(columnDefinition = "numeric( 10 , 2 )")
        BigDecimal spaced;

        @Column(columnDefinition = "DOUBLE PRECISION DEFAULT 1.0 NOT NULL")
        Double weight;

        @Column(columnDefinition = "character varying (30)")
        String varying;

        @Column(columnDefinition = "char(3) default 'EUR'")
        String currency;

        @Column(columnDefinition = "bpchar")
        String padded;

        @Column(columnDefinition = "timestamp(3) without time zone default (now() at time zone 'utc')")
        LocalDateTime at;

        @Column(columnDefinition = "timestamptz")
        Instant zoned;

        @Column(columnDefinition = "time with time zone")
        OffsetTime timed;

        @Column(columnDefinition = "interval day to second")
        String pause;

        @Column(columnDefinition = "bit(8)")
        String bits;

        @Column(columnDefinition = "bit varying(8)")
        String varyingBits;

        @Column(columnDefinition = "boolean default true not null")
        Boolean flag;

        @Column(columnDefinition = "text[] default '{}'::text[] not null")
        String[] tags;

        @Column(columnDefinition = "int[][]")
        String matrix;

        @Column(columnDefinition = "jsonb default '{\"a\": [1, 2]}'")
        String json;

        @Column(columnDefinition = "tsvector")
        String words;

        @Column(columnDefinition = "int4range check (not isempty(span))")
        String span;

        @Column(columnDefinition = "macaddr")
        String mac;

        @Column(columnDefinition = "point")
        String point;

        @Column(columnDefinition = "money")
        String money;

        @Column(columnDefinition = "oid")
        Long oid;

        @Column(columnDefinition = "\"char\"")
        String letter;

        @Column(columnDefinition = "bigint references handwritten (id) on delete set null")
        Long other;

        @Column(columnDefinition = "int constraint positive_amount check (amount > 0) default 5")
        Integer amount;

    }

}
