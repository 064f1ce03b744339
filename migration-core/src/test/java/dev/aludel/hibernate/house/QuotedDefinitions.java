package dev.aludel.hibernate.house;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** An application that quotes every name, but none within a definition. */
final class QuotedDefinitions {

    private QuotedDefinitions() {
    }

    @Entity(name = "Defined")
    static class Defined {

        @Id
        @GeneratedValue
        Long id;

        @Column(columnDefinition = "integer check (\"checkedNumber\" > 0) default 1")
        Integer checkedNumber;

    }

}
