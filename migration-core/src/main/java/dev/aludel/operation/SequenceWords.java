package dev.aludel.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;
import dev.aludel.schema.SequenceOptions;

/**
 * What changes of a sequence, in the words of people.
 *
 * @param numbers the type of its numbers before; null where that is not known
 * @param before how it counted before; null where that is not known
 */
record SequenceWords(@Nullable DataType numbers, @Nullable SequenceOptions before) {

    List<String> of(SequenceChange change) {
        List<String> words = new ArrayList<>();
        note(words, "type", change.type(), this.numbers);
        note(words, "start", change.start(), (options) -> options.start());
        note(words, "increment", change.increment(), (options) -> options.increment());
        note(words, "minimum", change.minimum(), (options) -> options.minimum());
        note(words, "maximum", change.maximum(), (options) -> options.maximum());
        note(words, "cache", change.cache(), (options) -> options.cache());
        if (change.cycle() != null) {
            words.add(change.cycle() ? "cycle" : "no cycle");
        }
        if (change.restart() != null) {
            words.add("restart" + ((change.restart().with() != null) ? " with " + change.restart().with() : ""));
        }
        return words;
    }

    private void note(List<String> words, String what, @Nullable Long value, Function<SequenceOptions, Long> was) {
        note(words, what, value, (this.before != null) ? was.apply(this.before) : null);
    }

    private void note(List<String> words, String what, @Nullable SequenceLimit limit,
            Function<SequenceOptions, @Nullable Long> was) {
        if (limit == null) {
            return;
        }
        Object old = (this.before != null) ? was.apply(this.before) : null;
        if (limit.value() != null) {
            note(words, what, limit.value(), old);
        }
        else {
            words.add((old != null) ? what + " " + old + " to none" : "no " + what);
        }
    }

    private static void note(List<String> words, String what, @Nullable Object value, @Nullable Object old) {
        if (value != null && !value.equals(old)) {
            words.add((old != null) ? what + " " + old + " to " + value : what + " " + value);
        }
    }

}
