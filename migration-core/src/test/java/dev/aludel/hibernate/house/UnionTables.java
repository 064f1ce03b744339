package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.Check;

/** Hierarchies with a whole table for each concrete class. */
@SuppressWarnings("deprecation")
final class UnionTables {

    private UnionTables() {
    }

    @Entity(name = "Booking")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Booking {

        @Id
        @GeneratedValue(generator = "bookings")
        @SequenceGenerator(name = "bookings", sequenceName = "booking_numbers")
        Long id;

        @Column(unique = true)
        String code;

        @Check(constraints = "amount >= 0")
        BigDecimal amount;

        @ManyToOne
        Booking replaces;

        @ElementCollection
        Set<String> notes;

    }

    @Entity(name = "HotelBooking")
    static class HotelBooking extends Booking {

        int nights;

    }

    @Entity(name = "SuiteBooking")
    static class SuiteBooking extends HotelBooking {

        boolean balcony;

    }

    @Entity(name = "Tool")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    @Table(indexes = @Index(columnList = "name"))
    static class Tool {

        @Id
        @GeneratedValue
        UUID id;

        String name;

    }

    @Entity(name = "Saw")
    static class Saw extends Tool {

        int teeth;

    }

}
