package dev.aludel.hibernate.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;

/** Joined to its animal. */
@Entity
@PrimaryKeyJoinColumn(foreignKey = @ForeignKey(name = "fish_is_an_animal"))
class Fish extends Animal {

    boolean freshwater;

    @ManyToOne
    Bird eatenBy;

}
