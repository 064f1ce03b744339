package dev.aludel.hibernate.zoo;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;

/** Soft deleted, of a tenant. */
@Entity
@SoftDelete
class Ticket {

    @Id
    @GeneratedValue
    Long id;

    @TenantId
    String park;

    @Column(nullable = false)
    BigDecimal price;

}
