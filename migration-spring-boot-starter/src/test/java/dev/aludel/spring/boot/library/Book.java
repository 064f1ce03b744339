package dev.aludel.spring.boot.library;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Just what the migrations in db/migration make. */
@Entity
public class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String title;

    private LocalDate published;

    protected Book() {
    }

    public Book(String title) {
        this.title = title;
    }

    public Long id() {
        return this.id;
    }

    public String title() {
        return this.title;
    }

    public LocalDate published() {
        return this.published;
    }

}
