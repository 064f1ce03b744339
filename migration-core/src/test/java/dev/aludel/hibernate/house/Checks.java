package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.util.Set;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Check;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.dialect.PostgreSQLDialect;

/** Conditions, by each annotation that has one. */
@SuppressWarnings("deprecation")
final class Checks {

    private Checks() {
    }

    @Embeddable
    static class Span {

        @Check(constraints = "least >= 0")
        int least;

        @Column(check = @CheckConstraint(name = "most_of_a_span", constraint = "most < 1000"))
        int most;

    }

    @Entity(name = "PriceList")
    @Table(check = { @CheckConstraint(name = "price_list_cheap", constraint = "price < 100 or reduced"),
            @CheckConstraint(constraint = "price is not null") })
    @Check(constraints = "price > 0 and (reduced or price > 10)")
    @Check(name = "price_list_named", constraints = "name ~ '^[a-z]+$' and name not like '%;%'")
    static class PriceList {

        @Id
        @GeneratedValue
        Long id;

        BigDecimal price;

        boolean reduced;

        @Check(constraints = "length(name) between 3 and 30")
        @Column(nullable = false)
        String name;

        @Check(name = "code_is_code", constraints = "code = upper(code)")
        @Check(name = "code_is_long", constraints = "char_length(code) >= 4")
        String code;

        @Column(check = { @CheckConstraint(constraint = "days > 0"), @CheckConstraint(constraint = "days <= 31") })
        Integer days;

        @DialectOverride.Check(dialect = PostgreSQLDialect.class, override = @Check(constraints = "mail like '%@%'"))
        @Check(constraints = "instr(mail, '@') > 0")
        String mail;

        Span span;

        @ElementCollection
        @Check(constraints = "tag <> ''")
        @Column(name = "tag")
        Set<String> tags;

        @ManyToOne
        @Check(constraints = "parent_id <> id")
        PriceList parent;

    }

}
