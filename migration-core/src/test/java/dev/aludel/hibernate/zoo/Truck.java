package dev.aludel.hibernate.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** Mandatory for trucks only. */
@Entity
@DiscriminatorValue("truck")
class Truck extends Vehicle {

    int load;

    @Column(nullable = false)
    String trailer;

}
