package dev.aludel.hibernate.zoo;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** A key of two columns, one of which refers to another entity. */
@Entity
class Feeding {

    @EmbeddedId
    FeedingId id;

    @MapsId("keeper")
    @ManyToOne
    Keeper keeper;

    @ManyToOne
    Meal meal;

}
