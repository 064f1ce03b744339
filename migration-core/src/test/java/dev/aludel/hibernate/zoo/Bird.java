package dev.aludel.hibernate.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;

/** Joined to its animal. */
@Entity
@PrimaryKeyJoinColumn(name = "animal_id")
class Bird extends Animal {

    int wingspan;

}
