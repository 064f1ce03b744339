package dev.aludel.hibernate.house;

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** An application that quotes what is a keyword. */
final class ReservedWords {

    private ReservedWords() {
    }

    @Entity(name = "User")
    static class User {

        @Id
        @GeneratedValue
        Long id;

        String order;

        @Column(unique = true)
        String table;

        @ManyToOne
        User references;

        @ElementCollection
        Set<String> values;

    }

}
