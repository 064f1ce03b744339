package dev.aludel.hibernate.house;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Versions of each type. */
final class Versions {

    private Versions() {
    }

    @Entity(name = "ByInt")
    static class ByInt {

        @Id
        @GeneratedValue
        Long id;

        @Version
        int version;

    }

    @Entity(name = "ByShort")
    static class ByShort {

        @Id
        @GeneratedValue
        Long id;

        @Version
        @Column(name = "v", nullable = false)
        Short version;

    }

    @Entity(name = "ByInstant")
    static class ByInstant {

        @Id
        @GeneratedValue
        Long id;

        @Version
        @Column(secondPrecision = 3)
        Instant version;

    }

    @Entity(name = "ByTime")
    static class ByTime {

        @Id
        @GeneratedValue
        Long id;

        @Version
        LocalDateTime version;

    }

    @Entity(name = "ByTimestamp")
    static class ByTimestamp {

        @Id
        @GeneratedValue
        Long id;

        @Version
        Timestamp version;

    }

}
