package dev.aludel.hibernate.zoo;

/** An enumeration of numbers. */
enum Rank {

    TRAINEE, KEEPER, CURATOR

}
