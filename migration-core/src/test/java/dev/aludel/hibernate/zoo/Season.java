package dev.aludel.hibernate.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;

/** Soft deleted with the time. */
@Entity
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
class Season {

    @Id
    @GeneratedValue
    Long id;

    String name;

}
