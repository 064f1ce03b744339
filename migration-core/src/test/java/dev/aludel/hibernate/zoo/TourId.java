package dev.aludel.hibernate.zoo;

import java.io.Serializable;

/** The key of a tour. */
record TourId(String guide, int number) implements Serializable {

}
