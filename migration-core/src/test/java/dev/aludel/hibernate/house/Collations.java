package dev.aludel.hibernate.house;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;

/** How texts are sorted. */
final class Collations {

    private Collations() {
    }

    @Entity(name = "Term")
    static class Term {

        @Id
        @GeneratedValue
        Long id;

        @Collate("C")
        String sorted;

        @Collate("POSIX")
        @Column(length = 10, nullable = false)
        String sortedShort;

        @Column(columnDefinition = "varchar(20) collate \"C\" not null")
        String byHand;

        @Collate("C")
        @ColumnDefault("'x'")
        String withDefault;

    }

}
