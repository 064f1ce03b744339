package dev.aludel.drift;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.schema.Schema;

/**
 * What the entities miss in what the migrations promise.
 *
 * @param statements the statements that would do it
 * @param things the tables, sequences and types that are not there at all: who misses
 * those misses every part of them
 */
record Missing(Set<String> statements, Set<String> things) {

    static Missing of(DriftReport report, Schema wanted, Schema promised) {
        Set<String> things = new HashSet<>();
        wanted.tables().keySet().forEach((name) -> things.add(name.toString()));
        wanted.sequences().keySet().forEach((name) -> things.add(name.toString()));
        wanted.types().keySet().forEach((name) -> things.add(name.toString()));
        promised.tables().keySet().forEach((name) -> things.remove(name.toString()));
        promised.sequences().keySet().forEach((name) -> things.remove(name.toString()));
        promised.types().keySet().forEach((name) -> things.remove(name.toString()));
        return new Missing(report.differences().stream().map(Difference::sql).collect(Collectors.toSet()), things);
    }

    /** Whether a difference of the database is one of the promise too. */
    boolean has(Difference difference) {
        return this.statements.contains(difference.sql())
                || difference.kind() != Difference.Kind.EXTRA && this.things.contains(difference.subject());
    }

}
