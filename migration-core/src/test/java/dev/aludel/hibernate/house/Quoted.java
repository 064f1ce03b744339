package dev.aludel.hibernate.house;

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** An application that quotes every name. */
final class Quoted {

    private Quoted() {
    }

    enum Kind {

        A, B

    }

    @Entity(name = "MixedNames")
    @Table(indexes = @Index(columnList = "camelCase, user"),
            uniqueConstraints = @UniqueConstraint(columnNames = { "user", "kind" }))
    static class MixedNames {

        @Id
        @GeneratedValue
        Long id;

        String camelCase;

        String user;

        @Enumerated(EnumType.STRING)
        Kind kind;

        @Column(unique = true)
        Integer Number;

        @ManyToOne
        MixedNames theParent;

        @ElementCollection
        Set<Kind> kinds;

    }

}
