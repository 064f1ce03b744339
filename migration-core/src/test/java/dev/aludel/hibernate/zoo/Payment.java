package dev.aludel.hibernate.zoo;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;

/** A hierarchy with a whole table for each concrete class. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Payment {

    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    BigDecimal amount;

    @ManyToOne
    Keeper approvedBy;

}
