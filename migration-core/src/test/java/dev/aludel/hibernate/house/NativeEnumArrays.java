package dev.aludel.hibernate.house;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Arrays of an enumeration that is a type of the database. */
final class NativeEnumArrays {

    private NativeEnumArrays() {
    }

    enum Season {

        SPRING, SUMMER, AUTUMN, WINTER

    }

    @Entity(name = "Calendar")
    static class Calendar {

        @Id
        @GeneratedValue
        Long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Season opens;

        @Array(length = 4)
        @Column(columnDefinition = "season[]")
        Season[] seasons;

    }

}
