package dev.aludel.hibernate.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Kept in one JSON column. */
@Embeddable
class Calibration {

    @Column(nullable = false)
    int zero;

    Double factor;

    @Enumerated(EnumType.STRING)
    Diet bait;

}
