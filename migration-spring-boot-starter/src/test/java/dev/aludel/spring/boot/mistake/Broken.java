package dev.aludel.spring.boot.mistake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to something that is no entity. */
@Entity
public class Broken {

    @Id
    private Long id;

    @ManyToOne
    private Mistakes other;

    @Override
    public String toString() {
        return this.id + " " + this.other;
    }

}
