package dev.aludel.hibernate.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A hierarchy in one table. */
@Entity
@DiscriminatorColumn(name = "kind", length = 10)
@DiscriminatorValue("vehicle")
class Vehicle {

    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String plate;

}
