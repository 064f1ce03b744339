package dev.aludel.hibernate.house;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Lists of objects in one JSON column. */
final class JsonArrays {

    private JsonArrays() {
    }

    @Embeddable
    static class Line {

        String product;

        @Column(nullable = false)
        int amount;

    }

    @Entity(name = "Receipt")
    static class Receipt {

        @Id
        @GeneratedValue
        Long id;

        @JdbcTypeCode(SqlTypes.JSON_ARRAY)
        List<Line> lines;

        @JdbcTypeCode(SqlTypes.JSON_ARRAY)
        Line[] refunds;

    }

}
