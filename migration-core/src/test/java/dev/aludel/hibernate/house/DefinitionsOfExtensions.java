package dev.aludel.hibernate.house;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Types that an extension or a script brings. */
final class DefinitionsOfExtensions {

    private DefinitionsOfExtensions() {
    }

    @Entity(name = "Mailbox")
    static class Mailbox {

        @Id
        @GeneratedValue
        Long id;

        @Column(columnDefinition = "citext unique")
        String address;

        @Column(columnDefinition = "hstore")
        String flags;

    }

}
