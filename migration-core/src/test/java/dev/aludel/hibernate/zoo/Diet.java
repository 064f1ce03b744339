package dev.aludel.hibernate.zoo;

/** An enumeration of strings. */
enum Diet {

    PLANTS, MEAT, ALL

}
