package dev.aludel.hibernate.house;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** Ids of several columns, and ids that are another entity's. */
final class CompositeIds {

    private CompositeIds() {
    }

    @Entity(name = "Hall")
    static class Hall {

        @Id
        @GeneratedValue
        Long id;

    }

    @Embeddable
    static class SeatId implements Serializable {

        Long hall;

        @Column(name = "row_letter", length = 2)
        String row;

        int place;

    }

    @Entity(name = "Seat")
    static class Seat {

        @EmbeddedId
        SeatId id;

        @MapsId("hall")
        @ManyToOne
        Hall hall;

        boolean folding;

    }

    @Entity(name = "Reservation")
    static class Reservation {

        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false)
        @JoinColumn(name = "hall", referencedColumnName = "hall_id")
        @JoinColumn(name = "seat_row", referencedColumnName = "row_letter")
        @JoinColumn(name = "seat_place", referencedColumnName = "place")
        Seat seat;

    }

    @Entity(name = "HallPlan")
    static class HallPlan {

        @Id
        Long id;

        @MapsId
        @OneToOne
        Hall hall;

    }

    record ShowId(Long hall, LocalDateTime startsAt) implements Serializable {
    }

    @Entity(name = "Show")
    @IdClass(ShowId.class)
    static class Show {

        @Id
        @ManyToOne
        Hall hall;

        @Id
        LocalDateTime startsAt;

        String title;

    }

    @Entity(name = "Interval")
    static class Interval {

        @Id
        @OneToOne
        Show show;

        Duration length;

    }

}
