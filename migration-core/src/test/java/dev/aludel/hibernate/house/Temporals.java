package dev.aludel.hibernate.house;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;

import org.hibernate.annotations.FractionalSeconds;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

/** Dates and times of each type, precision and storage. */
@SuppressWarnings({ "deprecation", "removal" })
final class Temporals {

    private Temporals() {
    }

    @Entity(name = "Moment")
    static class Moment {

        @Id
        @GeneratedValue
        Long id;

        @Column(secondPrecision = 0)
        Instant second;

        @Column(secondPrecision = 3)
        LocalDateTime milli;

        @FractionalSeconds(2)
        LocalTime hundredth;

        @Column(precision = 1)
        OffsetDateTime tenth;

        @TimeZoneStorage(TimeZoneStorageType.NATIVE)
        OffsetDateTime withNativeZone;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
        ZonedDateTime normalized;

        @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
        OffsetDateTime inUtc;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        OffsetDateTime withColumn;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        @TimeZoneColumn(name = "shift_zone", comment = "")
        OffsetTime withNamedColumn;

        @TimeZoneStorage(TimeZoneStorageType.AUTO)
        ZonedDateTime automatic;

        @Temporal(TemporalType.DATE)
        Date day;

        @Temporal(TemporalType.TIME)
        Date time;

        @Temporal(TemporalType.TIMESTAMP)
        Calendar calendar;

        java.sql.Date sqlDay;

        java.sql.Time sqlTime;

        Timestamp sqlTimestamp;

        Duration duration;

        @Column(precision = 20, scale = 3)
        Duration exactDuration;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        @Column(scale = 3)
        Duration interval;

        @JdbcTypeCode(SqlTypes.DURATION)
        Duration otherDuration;

        @JdbcTypeCode(SqlTypes.TIMESTAMP_WITH_TIMEZONE)
        LocalDateTime zonedLocal;

        Year year;

        java.time.Month month;

        java.time.DayOfWeek weekday;

        @Enumerated(EnumType.STRING)
        java.time.Month monthName;

    }

}
