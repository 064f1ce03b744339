package dev.aludel.hibernate.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Collate;

/** A column of a type that was made for it. */
@Entity
class Landmark {

    @Id
    Long id;

    Point place;

    @Collate("C")
    String name;

}
