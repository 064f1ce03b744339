package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts.
 *
 * @param start the first number
 * @param increment the step, negative to count down
 * @param minimum the least number; null for the database's own limit
 * @param maximum the greatest number; null for the database's own limit
 * @param cache how many numbers a session takes at a time
 * @param cycle whether it starts again at the end
 */
public record SequenceOptions(long start, long increment, @Nullable Long minimum, @Nullable Long maximum, long cache,
        boolean cycle) {

    /** What a database takes when nothing is said: from 1, step 1. */
    public static final SequenceOptions DEFAULTS = new SequenceOptions(1, 1, null, null, 1, false);

    public SequenceOptions {
        if (increment == 0) {
            throw new IllegalArgumentException("A sequence needs an increment other than 0");
        }
        minimum = unless((increment > 0) ? 1 : Long.MIN_VALUE, minimum);
        maximum = unless((increment > 0) ? Long.MAX_VALUE : -1, maximum);
    }

    /** The same, starting elsewhere. */
    public SequenceOptions startingAt(long newStart) {
        return new SequenceOptions(newStart, this.increment, this.minimum, this.maximum, this.cache, this.cycle);
    }

    /** The same with another step. */
    public SequenceOptions incrementedBy(long newIncrement) {
        return new SequenceOptions(this.start, newIncrement, this.minimum, this.maximum, this.cache, this.cycle);
    }

    /** The same with the limits of a type in the place of those that nobody set. */
    public SequenceOptions within(long least, long greatest) {
        boolean up = this.increment > 0;
        return new SequenceOptions(this.start, this.increment,
                (this.minimum != null) ? this.minimum : Long.valueOf(up ? 1 : least),
                (this.maximum != null) ? this.maximum : Long.valueOf(up ? greatest : -1), this.cache, this.cycle);
    }

    /** A limit that holds anyway is none. */
    private static @Nullable Long unless(long usual, @Nullable Long limit) {
        return (limit != null && limit == usual) ? null : limit;
    }

}
