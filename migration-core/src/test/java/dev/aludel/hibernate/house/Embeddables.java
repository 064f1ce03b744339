package dev.aludel.hibernate.house;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.EmbeddedColumnNaming;

/** Parts of entities: nested, renamed, within collections, referring to others. */
final class Embeddables {

    private Embeddables() {
    }

    @Embeddable
    static class Place {

        @Column(nullable = false)
        double latitude;

        @Column(nullable = false)
        double longitude;

    }

    @Embeddable
    static class Contact {

        @Column(length = 40)
        String phone;

        Place place;

        @ManyToOne
        Town town;

    }

    @Embeddable
    record Range(@Column(name = "from_day") LocalDate from, @Column(name = "to_day") LocalDate to) {
    }

    @Entity(name = "Town")
    static class Town {

        @Id
        @GeneratedValue
        Long id;

        @Column(unique = true, nullable = false)
        String name;

    }

    @Entity(name = "Supplier")
    static class Supplier {

        @Id
        @GeneratedValue
        Long id;

        Contact office;

        @AttributeOverride(name = "phone", column = @Column(name = "store_phone", unique = true))
        @AttributeOverride(name = "place.latitude", column = @Column(name = "store_latitude"))
        @AttributeOverride(name = "place.longitude", column = @Column(name = "store_longitude"))
        @AssociationOverride(name = "town", joinColumns = @JoinColumn(name = "store_town"))
        Contact store;

        @EmbeddedColumnNaming("home_%s")
        @AssociationOverride(name = "town", joinColumns = @JoinColumn(name = "home_town"))
        Contact home;

        Range open;

        @ElementCollection
        @AttributeOverride(name = "phone", column = @Column(name = "branch_phone", nullable = false))
        List<Contact> branches;

        @ElementCollection
        @OrderColumn
        List<Range> closed;

    }

}
