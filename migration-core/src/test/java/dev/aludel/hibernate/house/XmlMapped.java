package dev.aludel.hibernate.house;

import java.util.Set;

/** Classes without a single annotation; a file maps them. */
final class XmlMapped {

    private XmlMapped() {
    }

    enum Flap {

        OPEN, SHUT

    }

    static class Letterbox {

        Long id;

        String street;

        Integer number;

        Flap flap;

        Set<String> names;

        Letterbox next;

    }

}
