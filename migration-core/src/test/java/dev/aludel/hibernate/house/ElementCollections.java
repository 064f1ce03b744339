package dev.aludel.hibernate.house;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.ListIndexBase;

/** Collections of values, each with a table of its own. */
final class ElementCollections {

    private ElementCollections() {
    }

    enum Colour {

        RED, GREEN, BLUE

    }

    @Embeddable
    record Dimension(int width, int height) {
    }

    @Entity(name = "Crate")
    static class Crate {

        @Id
        @GeneratedValue
        Long id;

        @ElementCollection
        Set<String> labels;

        @ElementCollection
        @OrderColumn(name = "position", nullable = false)
        @Column(length = 80, nullable = false)
        List<String> steps;

        @ElementCollection
        List<String> bag;

        @ElementCollection
        @Enumerated(EnumType.STRING)
        Set<Colour> colours;

        @ElementCollection
        @Enumerated(EnumType.ORDINAL)
        @OrderColumn
        @ListIndexBase(1)
        List<Colour> stripes;

        @ElementCollection
        Map<String, Integer> counts;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<Colour, BigDecimal> prices;

        @ElementCollection
        @MapKeyColumn(name = "shade")
        Map<Colour, String> shades;

        @ElementCollection
        @MapKeyJoinColumn(name = "lid_id")
        Map<Lid, LocalDate> lids;

        @ElementCollection
        Map<Dimension, String> sizes;

        @ElementCollection
        @CollectionTable(name = "crate_seals", joinColumns = @JoinColumn(name = "crate"),
                uniqueConstraints = @UniqueConstraint(name = "seal_once", columnNames = { "crate", "seal" }),
                indexes = @Index(name = "seal_of_crate", columnList = "seal"),
                foreignKey = @ForeignKey(name = "seal_to_crate"))
        @Column(name = "seal")
        List<UUID> seals;

        @OneToMany
        Map<LocalDate, Lid> spareLids;

        @ManyToMany
        @MapKeyJoinColumn(name = "for_crate")
        Map<Crate, Lid> borrowed;

    }

    @Entity(name = "Lid")
    static class Lid {

        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Crate crate;

        Integer place;

    }

}
