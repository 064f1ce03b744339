package dev.aludel.hibernate.house;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** Indexes with more than columns. */
final class IndexOptions {

    private IndexOptions() {
    }

    @Entity(name = "Film")
    @Table(indexes = { @Index(name = "film_nulls", columnList = "(title) desc nulls last"),
            @Index(name = "film_pattern", columnList = "(title) varchar_pattern_ops"),
            @Index(name = "film_include", columnList = "title", options = "include (year)"),
            @Index(name = "film_filled", columnList = "year", options = "with (fillfactor = 70)"),
            @Index(name = "film_include_where", columnList = "(lower(title))", unique = true,
                    options = "include (year) where year > 1900"),
            @Index(name = "film_collated", columnList = "(title collate \"C\")") })
    static class Film {

        @Id
        @GeneratedValue
        Long id;

        String title;

        int year;

    }

}
