package dev.aludel.hibernate.zoo;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** Enumerations and converted booleans. */
@Entity
@Table(name = "keepers")
class Keeper {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "keeper")
    @SequenceGenerator(name = "keeper", sequenceName = "keeper_numbers", initialValue = 5, allocationSize = 10,
            options = "cache 5")
    Long id;

    @NaturalId
    String badge;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Diet diet;

    @Enumerated
    Rank rank;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Mood mood;

    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
    Shift shift;

    @Convert(converter = YesNoConverter.class)
    boolean trained;

    @Convert(converter = TrueFalseConverter.class)
    Boolean licensed;

    @Convert(converter = NumericBooleanConverter.class)
    Boolean retired;

    Colour uniform;

    @Embedded
    Address home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "post_street", length = 80))
    @AttributeOverride(name = "town", column = @Column(name = "post_town", nullable = false))
    Address post;

}
