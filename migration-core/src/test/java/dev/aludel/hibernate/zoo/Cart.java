package dev.aludel.hibernate.zoo;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** Mandatory for carts only. */
@Entity
@DiscriminatorValue("cart")
class Cart extends Vehicle {

    boolean electric;

    @ManyToOne(optional = false)
    Keeper driver;

}
