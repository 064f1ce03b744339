package dev.aludel.hibernate.house;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** Truth, in each of its spellings. */
final class Booleans {

    private Booleans() {
    }

    @Entity(name = "Answer")
    static class Answer {

        @Id
        @GeneratedValue
        Long id;

        boolean plain;

        Boolean maybe;

        @Convert(converter = YesNoConverter.class)
        boolean yesNo;

        @Convert(converter = TrueFalseConverter.class)
        Boolean trueFalse;

        @Convert(converter = NumericBooleanConverter.class)
        @Column(nullable = false)
        Boolean numeric;

        @JdbcTypeCode(SqlTypes.BIT)
        boolean bit;

        @JdbcTypeCode(SqlTypes.TINYINT)
        boolean tiny;

        @JdbcTypeCode(SqlTypes.CHAR)
        boolean letter;

    }

}
