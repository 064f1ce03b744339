package dev.aludel.sample.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.jspecify.annotations.Nullable;

/** How urgent a task is. */
@Entity
@Table(name = "priorities", uniqueConstraints = @UniqueConstraint(name = "priorities_name_key", columnNames = "name"))
public class Priority {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 20, nullable = false)
    private String name = "";

    @Column(nullable = false)
    private int rank;

    protected Priority() {
    }

    public Priority(String name, int rank) {
        this.name = name;
        this.rank = rank;
    }

    public @Nullable Long id() {
        return this.id;
    }

    public String name() {
        return this.name;
    }

    public int rank() {
        return this.rank;
    }

}
