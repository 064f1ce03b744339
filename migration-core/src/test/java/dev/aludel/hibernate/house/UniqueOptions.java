package dev.aludel.hibernate.house;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Uniqueness that is checked late. */
final class UniqueOptions {

    private UniqueOptions() {
    }

    @Entity(name = "Ranking")
    @Table(uniqueConstraints = @UniqueConstraint(name = "rank_late", columnNames = "place",
            options = "deferrable initially deferred"))
    static class Ranking {

        @Id
        @GeneratedValue
        Long id;

        int place;

    }

}
