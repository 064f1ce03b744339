package dev.aludel.hibernate.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;

/** A hierarchy with a table for each class. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Animal extends Audited {

    @Column(nullable = false)
    String name;

    @ManyToOne
    Enclosure enclosure;

    @ManyToOne
    Animal mother;

}
