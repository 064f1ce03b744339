package dev.aludel.hibernate;

/** Who names the tables and columns. */
enum Naming {

    HIBERNATE, BOOT;

    PersistenceUnit of(PersistenceUnit unit) {
        return (this == BOOT) ? unit.namedAsBootDoes() : unit;
    }

}
