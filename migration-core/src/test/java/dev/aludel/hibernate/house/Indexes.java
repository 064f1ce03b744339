package dev.aludel.hibernate.house;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Indexes over columns and expressions. */
final class Indexes {

    private Indexes() {
    }

    @Entity(name = "Book")
    @Table(indexes = { @Index(columnList = "title"), @Index(name = "book_up_down", columnList = "title asc, year desc"),
            @Index(name = "book_isbn", columnList = "isbn", unique = true),
            @Index(name = "book_lower", columnList = "(lower(title)), year"),
            @Index(name = "book_lower_unique", columnList = "(lower(isbn))", unique = true),
            @Index(name = "book_lent", columnList = "title", options = "where (lent)"),
            @Index(name = "book_lent_unique", columnList = "(upper(isbn))", unique = true,
                    options = "where lent and isbn is not null"),
            @Index(name = "book_author", columnList = "author_id, title"),
            @Index(name = "book_sum", columnList = "(year + 1) desc") })
    static class Book {

        @Id
        @GeneratedValue
        Long id;

        String title;

        int year;

        String isbn;

        boolean lent;

        @ManyToOne
        Book author;

    }

}
