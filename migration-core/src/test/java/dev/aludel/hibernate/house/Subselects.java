package dev.aludel.hibernate.house;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** Entities that only exist in Hibernate. */
final class Subselects {

    private Subselects() {
    }

    @Entity(name = "Vote")
    @Immutable
    static class Vote {

        @Id
        @GeneratedValue
        Long id;

        String party;

    }

    @Entity(name = "Result")
    @Immutable
    @Subselect("select party as name, count(*) as votes from vote group by party")
    @Synchronize("vote")
    static class Result {

        @Id
        String name;

        long votes;

    }

}
