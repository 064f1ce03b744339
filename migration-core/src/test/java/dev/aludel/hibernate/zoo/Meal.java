package dev.aludel.hibernate.zoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Defaults, checks and generated columns; among the checks Hibernate's older annotation,
 * which it has deprecated and many have.
 */
@SuppressWarnings("deprecation")
@Entity
@Check(constraints = "ends_on is null or ends_on > starts_on")
@Check(name = "meal_weight_positive", constraints = "grams > 0")
class Meal {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ColumnDefault("'hay'")
    @Column(nullable = false)
    String food;

    @ColumnDefault("100")
    int grams;

    @ColumnDefault("1.50")
    BigDecimal price;

    @ColumnDefault("true")
    boolean fresh;

    @ColumnDefault("now()")
    Instant preparedAt;

    @ColumnDefault("current_date")
    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @ColumnDefault("gen_random_uuid()")
    UUID batch;

    @ColumnDefault("null")
    String note;

    @ColumnDefault("-1")
    int rank;

    @Check(constraints = "calories between 0 and 9000")
    int calories;

    @Column(check = { @CheckConstraint(name = "meal_portions", constraint = "portions >= 1"),
            @CheckConstraint(name = "meal_portions_max", constraint = "portions < 100"),
            @CheckConstraint(constraint = "portions <> 13"), @CheckConstraint(constraint = "(portions <> 17)") })
    Integer portions;

    @GeneratedColumn("grams * 2")
    int doubled;

    @GeneratedColumn("upper(food)")
    String shouted;

    @Enumerated(EnumType.STRING)
    @ColumnDefault("'ALL'")
    Diet diet;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'HUNGRY'")
    Mood mood;

}
