package dev.aludel.spring.boot.shelf;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Wants a column that no migration makes. */
@Entity
public class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String title;

    private LocalDate published;

    @Column(length = 40)
    private String shelf;

    protected Book() {
    }

    @Override
    public String toString() {
        return "%d: %s, %s, %s".formatted(this.id, this.title, this.published, this.shelf);
    }

}
