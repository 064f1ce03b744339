package dev.aludel.hibernate.house;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.UniqueConstraint;

/** Entities in several tables. */
final class SecondaryTables {

    private SecondaryTables() {
    }

    @Entity(name = "Patron")
    @SecondaryTable(name = "patron_details",
            pkJoinColumns = @PrimaryKeyJoinColumn(name = "patron", referencedColumnName = "id"),
            foreignKey = @ForeignKey(name = "details_of_patron"), indexes = @Index(columnList = "motto"),
            uniqueConstraints = @UniqueConstraint(name = "motto_once", columnNames = "motto"),
            check = @CheckConstraint(name = "motto_says_something", constraint = "motto <> ''"))
    @SecondaryTable(name = "patron_bank")
    static class Patron {

        @Id
        @GeneratedValue
        Long id;

        String name;

        @Column(table = "patron_details", length = 500)
        String motto;

        @Column(table = "patron_bank", nullable = false)
        String iban;

        @ManyToOne
        @JoinColumn(table = "patron_bank")
        Patron payer;

        Wishes wishes;

    }

    @Embeddable
    static class Wishes {

        @Column(table = "patron_details")
        String food;

        @Column(table = "patron_details")
        Integer seats;

    }

}
