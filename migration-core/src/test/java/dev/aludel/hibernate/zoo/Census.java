package dev.aludel.hibernate.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;

/** A view. */
@Entity
@Immutable
@View(query = "select name, count(*) as total from specimen group by name")
@Synchronize("specimen")
class Census {

    @Id
    String name;

    long total;

}
