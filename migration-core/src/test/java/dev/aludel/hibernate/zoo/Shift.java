package dev.aludel.hibernate.zoo;

/**
 * An enumeration that is a type of the database, its labels in the order of its
 * constants.
 */
enum Shift {

    MORNING, EVENING, ALL_NIGHT

}
