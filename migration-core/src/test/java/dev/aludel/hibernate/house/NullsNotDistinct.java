package dev.aludel.hibernate.house;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** Null as a value like any other; only from PostgreSQL 15 on. */
final class NullsNotDistinct {

    private NullsNotDistinct() {
    }

    @Entity(name = "Cup")
    @Table(indexes = @Index(name = "cup_mark", columnList = "(lower(mark)), shelf", unique = true,
            options = "nulls not distinct"))
    static class Cup {

        @Id
        @GeneratedValue
        Long id;

        String mark;

        Integer shelf;

    }

}
