package dev.aludel.drift;

import java.util.List;

import dev.aludel.schema.Schema;

/**
 * What the migrations of a database promise: the schema that they make, replayed from
 * nothing.
 *
 * @param schema what those make that were applied
 * @param next what the others will make of that, in order
 * @param gaps the statements whose effect is not known; where there are any the promise
 * is not exact
 */
public record Promise(Schema schema, List<Next> next, List<Gap> gaps) {

    public Promise {
        next = List.copyOf(next);
        gaps = List.copyOf(gaps);
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
