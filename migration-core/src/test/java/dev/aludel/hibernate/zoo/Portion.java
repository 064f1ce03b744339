package dev.aludel.hibernate.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A reference to a key of two columns. */
@Entity
class Portion {

    @Id
    long id;

    @ManyToOne
    Feeding feeding;

    double grams;

}
