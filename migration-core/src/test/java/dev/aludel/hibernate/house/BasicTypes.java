package dev.aludel.hibernate.house;

import java.io.Serializable;
import java.net.InetAddress;
import java.net.URL;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Values of each basic type that has nothing to say besides. */
final class BasicTypes {

    private BasicTypes() {
    }

    @Entity(name = "Sample")
    static class Sample {

        @Id
        @GeneratedValue
        Long id;

        Currency currency;

        Locale locale;

        ZoneId zone;

        ZoneOffset utcOffset;

        TimeZone timeZone;

        URL url;

        Class<?> type;

        @JdbcTypeCode(SqlTypes.INET)
        InetAddress address;

        InetAddress plainAddress;

        char letter;

        Character letterObject;

        @Column(nullable = false)
        UUID uuid;

        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(length = 36)
        UUID uuidText;

        @JdbcTypeCode(SqlTypes.BINARY)
        @Column(length = 16)
        UUID uuidBytes;

        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 2)
        String country;

        Serializable anything;

    }

}
