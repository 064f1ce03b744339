package dev.aludel.hibernate.house;

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Enumerations that are types of the database. */
final class NativeEnums {

    private NativeEnums() {
    }

    enum Weather {

        SUN, RAIN, FOG

    }

    enum Wind {

        CALM, BREEZE, STORM

    }

    @Entity(name = "Forecast")
    static class Forecast {

        @Id
        @GeneratedValue
        Long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @Column(nullable = false)
        Weather weather;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @ColumnDefault("'FOG'")
        Weather second;

        @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
        Wind wind;

        @ElementCollection
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Set<Weather> possible;

    }

}
