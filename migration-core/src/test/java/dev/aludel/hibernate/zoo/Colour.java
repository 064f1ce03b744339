package dev.aludel.hibernate.zoo;

/** An enumeration that is converted by hand. */
enum Colour {

    RED, GREEN

}
