package dev.aludel.hibernate.zoo;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A key of two columns. */
@Embeddable
record FeedingId(Long keeper, @Column(name = "fed_at") Instant fedAt) implements Serializable {

}
