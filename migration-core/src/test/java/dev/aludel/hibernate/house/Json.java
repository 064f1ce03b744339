package dev.aludel.hibernate.house;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Values and whole objects in JSON columns. */
final class Json {

    private Json() {
    }

    enum Level {

        LOW, HIGH

    }

    @Embeddable
    static class Inner {

        @Column(nullable = false)
        String name;

        @Column(name = "inner_level")
        Level level;

    }

    @Embeddable
    static class Outer {

        int number;

        @Enumerated(EnumType.STRING)
        Level level;

        LocalDate day;

        Inner inner;

        List<String> tags;

    }

    @Entity(name = "Message")
    static class Message {

        @Id
        @GeneratedValue
        Long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Outer content;

        @JdbcTypeCode(SqlTypes.JSON)
        @Column(nullable = false)
        Inner header;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, String> headers;

        @JdbcTypeCode(SqlTypes.JSON)
        List<String> receivers;

        @Column(columnDefinition = "json")
        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, Integer> plain;

        @JdbcTypeCode(SqlTypes.SQLXML)
        String xml;

        @JdbcTypeCode(SqlTypes.JSON)
        String raw;

    }

}
