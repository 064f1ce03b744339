package dev.aludel.hibernate.house;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Enumerations kept as strings, numbers, letters and values of their own. */
final class Enums {

    private Enums() {
    }

    enum Size {

        SMALL, MEDIUM, LARGE

    }

    enum Grade {

        BEST("a"), MIDDLE("b"), LEAST("it's");

        @EnumeratedValue
        final String code;

        Grade(String code) {
            this.code = code;
        }

    }

    enum Priority {

        LOW(10), HIGH(20);

        @EnumeratedValue
        final int number;

        Priority(int number) {
            this.number = number;
        }

    }

    enum Mode {

        ON, OFF

    }

    @Converter
    static class ModeConverter implements AttributeConverter<Mode, Integer> {

        @Override
        public Integer convertToDatabaseColumn(Mode mode) {
            return (mode != null) ? mode.ordinal() * 10 : null;
        }

        @Override
        public Mode convertToEntityAttribute(Integer number) {
            return (number != null) ? Mode.values()[number / 10] : null;
        }

    }

    @Entity(name = "Parcel")
    static class Parcel {

        @Id
        @GeneratedValue
        Long id;

        @Enumerated(EnumType.STRING)
        Size size;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false, length = 20, columnDefinition = "varchar(20) default 'SMALL'")
        Size boxSize;

        @Enumerated(EnumType.ORDINAL)
        @Column(nullable = false)
        Size weightClass;

        @Enumerated(EnumType.STRING)
        Grade grade;

        Priority priority;

        @Convert(converter = ModeConverter.class)
        Mode mode;

        @JdbcTypeCode(SqlTypes.CHAR)
        @Enumerated(EnumType.STRING)
        Size padded;

        @JdbcTypeCode(SqlTypes.INTEGER)
        Size wide;

        Size[] sizes;

        @Enumerated(EnumType.STRING)
        List<Size> sizeNames;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        Set<Size> accepted;

        @ElementCollection
        @MapKeyEnumerated(EnumType.ORDINAL)
        @Enumerated(EnumType.STRING)
        Map<Size, Grade> grades;

    }

}
