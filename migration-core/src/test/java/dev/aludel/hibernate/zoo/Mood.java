package dev.aludel.hibernate.zoo;

/** An enumeration that is a type of the database, its labels sorted. */
enum Mood {

    SLEEPY, HUNGRY, PLAYFUL

}
