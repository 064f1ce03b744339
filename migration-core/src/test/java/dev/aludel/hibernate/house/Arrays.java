package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Arrays and collections that are kept as arrays. */
final class Arrays {

    private Arrays() {
    }

    @Entity(name = "Reading")
    static class Reading {

        @Id
        @GeneratedValue
        Long id;

        String[] texts;

        @Column(nullable = false, length = 20)
        String[] shortTexts;

        @Array(length = 3)
        double[] point;

        List<String> names;

        Set<Integer> numbers;

        @Array(length = 10)
        List<BigDecimal> prices;

        long[] longs;

        boolean[] flags;

        UUID[] ids;

        Instant[] times;

        LocalDate[] days;

        List<Duration> durations;

        @JdbcTypeCode(SqlTypes.ARRAY)
        byte[] bytes;

        char[] letters;

        float[] floats;

    }

}
