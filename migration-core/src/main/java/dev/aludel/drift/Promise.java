package dev.aludel.drift;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * What the migrations of a database promise: the schema that they make, replayed from
 * nothing.
 *
 * @param schema what those make that were applied
 * @param next what the others will make of that, in order
 * @param gaps the statements whose effect is not known; where there are any the promise
 * is not exact
 * @param undefined the things whose definition is not known, each with the statement that
 * has changed it along; all else is as exact as it would be without them
 */
public record Promise(Schema schema, List<Next> next, List<Gap> gaps, Map<ObjectName, Gap> undefined) {

    public Promise {
        next = List.copyOf(next);
        gaps = List.copyOf(gaps);
        undefined = Collections.unmodifiableMap(new TreeMap<>(undefined));
    }

    /** A promise without anything before or behind it. */
    public static Promise of(Schema schema) {
        return new Promise(schema, List.of(), List.of(), Map.of());
    }

    /** Whether every applied statement was understood. */
    public boolean isExact() {
        return this.gaps.isEmpty();
    }

    /** Whether it is known what the migrations have made of something. */
    boolean isExactAbout(String subject) {
        return this.gaps.stream().noneMatch((gap) -> gap.mayConcern(subject));
    }

    /**
     * What a migration that was not applied yet will make.
     *
     * @param revision its id
     * @param held whether it waits until no old code needs what it takes away
     * @param after the schema after it
     */
    public record Next(String revision, boolean held, Schema after) {
    }

}
