package dev.aludel.hibernate.house;

import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Tables, collections, sequences and keys in schemas of their own. */
final class Abroad {

    private Abroad() {
    }

    @Entity(name = "Colony")
    @Table(schema = "aviary", indexes = @Index(name = "colony_place", columnList = "place"))
    static class Colony {

        @Id
        @GeneratedValue(generator = "colonies")
        @SequenceGenerator(name = "colonies", schema = "aviary", sequenceName = "colony_ids", allocationSize = 10)
        Long id;

        @Column(unique = true)
        String place;

        @ElementCollection
        @CollectionTable(name = "colony_rings", schema = "rings")
        Set<String> rings;

        @ManyToMany
        @JoinTable(name = "colony_visitor", schema = "aviary")
        Set<Ornithologist> visitors;

    }

    @Entity(name = "Ornithologist")
    @SecondaryTable(name = "badges", schema = "rings")
    static class Ornithologist {

        @Id
        @GeneratedValue(generator = "people")
        @SequenceGenerator(name = "people", schema = "rings", allocationSize = 1)
        Long id;

        @Column(table = "badges")
        String badge;

        @ManyToOne
        Colony favourite;

    }

    @Entity(name = "RingColony")
    @Table(schema = "rings", name = "colony")
    static class RingColony {

        @Id
        @GeneratedValue
        Long id;

    }

}
