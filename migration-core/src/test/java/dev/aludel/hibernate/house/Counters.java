package dev.aludel.hibernate.house;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;

/** Ids counted in the rows of a table. */
final class Counters {

    private Counters() {
    }

    @Entity(name = "PlainCounter")
    static class PlainCounter {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;

    }

    @Entity(name = "NamedCounter")
    static class NamedCounter {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "entry")
        @TableGenerator(name = "entry", table = "gate_counters", pkColumnName = "gate", valueColumnName = "so_far",
                pkColumnValue = "north", initialValue = 100, allocationSize = 5)
        Long id;

    }

    @Entity(name = "OtherCounter")
    static class OtherCounter {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "exit")
        @TableGenerator(name = "exit", table = "gate_counters", pkColumnName = "gate", valueColumnName = "so_far",
                pkColumnValue = "south")
        Long id;

    }

}
