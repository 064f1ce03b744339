package dev.aludel.hibernate.zoo;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.hibernate.annotations.CreationTimestamp;

/** What many entities have. */
@MappedSuperclass
abstract class Audited {

    @Id
    @GeneratedValue
    Long id;

    @CreationTimestamp
    @Column(nullable = false, updatable = false)
    Instant createdAt;

    @Version
    Long version;

}
