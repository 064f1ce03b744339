package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.math.BigInteger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Numbers of each size and precision. */
final class Numbers {

    private Numbers() {
    }

    @Entity(name = "Figure")
    static class Figure {

        @Id
        @GeneratedValue
        Long id;

        byte small;

        short medium;

        int plain;

        long large;

        @JdbcTypeCode(SqlTypes.TINYINT)
        int tiny;

        BigInteger huge;

        @Column(precision = 20)
        BigInteger twenty;

        BigDecimal decimal;

        @Column(precision = 10)
        BigDecimal ten;

        @Column(precision = 10, scale = 4)
        BigDecimal exact;

        @Column(precision = 5, scale = 5)
        BigDecimal fraction;

        float single;

        double twice;

        @Column(precision = 7)
        double bits;

        @Column(precision = 15)
        float manyBits;

        @JdbcTypeCode(SqlTypes.NUMERIC)
        @Column(precision = 12, scale = 2)
        double money;

        @JdbcTypeCode(SqlTypes.REAL)
        double real;

        @JdbcTypeCode(SqlTypes.DECIMAL)
        @Column(precision = 8)
        long digits;

    }

}
