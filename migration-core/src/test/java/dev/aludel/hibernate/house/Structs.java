package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.Struct;

/** Types of several fields. */
final class Structs {

    private Structs() {
    }

    enum Unit {

        KILO, TON

    }

    @Embeddable
    @Struct(name = "amount_of", attributes = { "unit", "number" })
    static class Amount {

        @Column(nullable = false)
        BigDecimal number;

        @Enumerated(EnumType.STRING)
        Unit unit;

    }

    @Embeddable
    @Struct(name = "load_of")
    static class Load {

        @Column(length = 30)
        String goods;

        Amount amount;

        Instant loadedAt;

        String[] marks;

    }

    @Entity(name = "Wagon")
    static class Wagon {

        @Id
        @GeneratedValue
        Long id;

        Amount tare;

        Load load;

        @Column(nullable = false)
        Amount most;

    }

}
