package dev.aludel.hibernate.zoo;

import java.time.Duration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A key of two attributes. */
@Entity
@IdClass(TourId.class)
class Tour {

    @Id
    @Column(length = 30)
    String guide;

    @Id
    int number;

    Duration duration;

}
