package dev.aludel.hibernate.house;

import java.util.List;
import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;

import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What becomes of a row when the row it refers to goes. */
final class OnDeletes {

    private OnDeletes() {
    }

    @Entity(name = "Owner")
    static class Owner {

        @Id
        @GeneratedValue
        Long id;

        @ElementCollection
        @OnDelete(action = OnDeleteAction.CASCADE)
        Set<String> names;

        @ManyToMany
        @OnDelete(action = OnDeleteAction.CASCADE)
        Set<Owner> partners;

        @OneToMany(mappedBy = "owner")
        @OnDelete(action = OnDeleteAction.CASCADE)
        List<Thing> things;

        @ElementCollection
        @OnDelete(action = OnDeleteAction.RESTRICT)
        List<String> bags;

    }

    @Entity(name = "Thing")
    static class Thing {

        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Owner owner;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Owner former;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.RESTRICT)
        Owner strict;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.NO_ACTION)
        Owner nothing;

        @ManyToOne
        @ColumnDefault("1")
        @OnDelete(action = OnDeleteAction.SET_DEFAULT)
        Owner fallback;

    }

}
