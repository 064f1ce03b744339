package dev.aludel.operation;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;

/**
 * What changes of the way in which numbers are counted; null stands for what stays.
 *
 * @param type the type of the numbers
 * @param start the first number
 * @param increment the step
 * @param minimum the least number
 * @param maximum the greatest number
 * @param cache how many numbers a session takes at a time
 * @param cycle whether it starts again at the end
 * @param restart where it goes on, which no schema holds
 */
public record SequenceChange(@Nullable DataType type, @Nullable Long start, @Nullable Long increment,
        @Nullable SequenceLimit minimum, @Nullable SequenceLimit maximum, @Nullable Long cache, @Nullable Boolean cycle,
        @Nullable SequenceRestart restart) {

    /** Nothing changes. */
    public static final SequenceChange NONE = new SequenceChange(null, null, null, null, null, null, null, null);

    /** What turns one sequence into another, whatever their names and owners. */
    public static SequenceChange between(Sequence from, Sequence to) {
        SequenceChange change = between(from.options(), to.options());
        return from.type().equals(to.type()) ? change : new SequenceChange(to.type(), change.start, change.increment,
                change.minimum, change.maximum, change.cache, change.cycle, change.restart);
    }

    /**
     * What makes numbers be counted in another way. Where the direction turns, all that
     * belonged to the old one is said, and the numbers start anew: the present one would
     * lie outside the new limits.
     */
    public static SequenceChange between(SequenceOptions from, SequenceOptions to) {
        boolean turned = from.increment() < 0 != to.increment() < 0;
        return new SequenceChange(null, (turned || from.start() != to.start()) ? Long.valueOf(to.start()) : null,
                (from.increment() != to.increment()) ? Long.valueOf(to.increment()) : null,
                limit(turned, from.minimum(), to.minimum(), (to.increment() > 0) ? Long.valueOf(1) : null),
                limit(turned, from.maximum(), to.maximum(), (to.increment() < 0) ? Long.valueOf(-1) : null),
                (from.cache() != to.cache()) ? Long.valueOf(to.cache()) : null,
                (from.cycle() != to.cycle()) ? Boolean.valueOf(to.cycle()) : null,
                turned ? new SequenceRestart(null) : null);
    }

    /** The sequence after it. */
    public Sequence applyTo(Sequence before) {
        DataType numbers = (this.type != null) ? this.type : before.type();
        return before.counting(numbers, applyTo(numbers, before.options()));
    }

    /** The way in which numbers of a type are counted after it. */
    public SequenceOptions applyTo(DataType numbers, SequenceOptions before) {
        return new SequenceOptions((this.start != null) ? this.start : before.start(),
                (this.increment != null) ? this.increment : before.increment(),
                (this.minimum != null) ? this.minimum.value() : before.minimum(),
                (this.maximum != null) ? this.maximum.value() : before.maximum(),
                (this.cache != null) ? this.cache : before.cache(), (this.cycle != null) ? this.cycle : before.cycle());
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** What changes, in the words of people: {@code increment 50, cycle}. */
    @Override
    public String toString() {
        return String.join(", ", new SequenceWords(null, null).of(this));
    }

    /**
     * What changes, with what it was before where that is known:
     * {@code increment 1 to 50}.
     */
    public String describe(@Nullable DataType numbers, @Nullable SequenceOptions before) {
        return String.join(", ", new SequenceWords(numbers, before).of(this));
    }

    /**
     * A limit where it changes. The limit that the old direction had by itself stays as
     * an explicit one unless the new direction's is spelled out.
     */
    private static @Nullable SequenceLimit limit(boolean turned, @Nullable Long from, @Nullable Long to,
            @Nullable Long usual) {
        if (!turned && Objects.equals(from, to)) {
            return null;
        }
        return new SequenceLimit((turned && to == null) ? usual : to);
    }

}
