package dev.aludel.hibernate.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Part of an entity. */
@Embeddable
class Address {

    String street;

    @Column(length = 60)
    String town;

}
