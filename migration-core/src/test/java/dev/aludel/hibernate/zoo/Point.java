package dev.aludel.hibernate.zoo;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.Struct;

/** A type of the database. */
@Embeddable
@Struct(name = "map_point")
class Point {

    int x;

    int y;

}
