package dev.aludel.dialect;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;

/** How the options of a sequence are written: only those that nobody would guess. */
public record SequenceClauses(Spelling spelling) {

    private static final DataType USUAL_TYPE = DataType.of("bigint");

    /** What makes a column an identity column. */
    public static String identity(Identity identity) {
        String options = options(identity.options()).strip();
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }

    /** What follows the name of a new sequence. */
    String created(Sequence sequence) {
        return type(sequence) + options(sequence.options());
    }

    /** What follows the name of a sequence that changes. */
    String changed(Sequence from, Sequence to) {
        SequenceOptions before = from.options();
        SequenceOptions after = to.options();
        boolean turned = before.increment() < 0 != after.increment() < 0;
        StringBuilder text = new StringBuilder();
        if (!from.type().equals(to.type())) {
            text.append(" AS ").append(this.spelling.type(to.type()));
        }
        if (before.increment() != after.increment()) {
            text.append(" INCREMENT BY ").append(after.increment());
        }
        if (turned || !Objects.equals(before.minimum(), after.minimum())) {
            text.append(limit("MINVALUE", after.minimum(), turned && after.increment() > 0));
        }
        if (turned || !Objects.equals(before.maximum(), after.maximum())) {
            text.append(limit("MAXVALUE", after.maximum(), turned && after.increment() < 0));
        }
        if (turned || before.start() != after.start()) {
            text.append(" START WITH ").append(after.start());
        }
        if (turned) {
            // Where it stands now would lie outside the limits of the other direction.
            text.append(" RESTART");
        }
        if (before.cache() != after.cache()) {
            text.append(" CACHE ").append(after.cache());
        }
        if (before.cycle() != after.cycle()) {
            text.append(after.cycle() ? " CYCLE" : " NO CYCLE");
        }
        return text.isEmpty() ? " START WITH " + after.start() : text.toString();
    }

    private String type(Sequence sequence) {
        return sequence.type().equals(USUAL_TYPE) ? "" : " AS " + this.spelling.type(sequence.type());
    }

    private static String options(SequenceOptions options) {
        return ((options.start() != firstNumber(options)) ? " START WITH " + options.start() : "")
                + ((options.increment() != 1) ? " INCREMENT BY " + options.increment() : "")
                + ((options.minimum() != null) ? " MINVALUE " + options.minimum() : "")
                + ((options.maximum() != null) ? " MAXVALUE " + options.maximum() : "")
                + ((options.cache() != 1) ? " CACHE " + options.cache() : "") + (options.cycle() ? " CYCLE" : "");
    }

    /** Where a database starts when nothing is said. */
    private static long firstNumber(SequenceOptions options) {
        @Nullable Long first = (options.increment() > 0) ? options.minimum() : options.maximum();
        return (first != null) ? first : Long.signum(options.increment());
    }

    /**
     * A limit, or none. The limit that the old direction had by itself is the type's, and
     * a changed type would bring it back: then the new direction's is spelled out.
     */
    private static String limit(String word, @Nullable Long value, boolean spelledOut) {
        if (value == null && spelledOut) {
            return " " + word + (word.equals("MINVALUE") ? " 1" : " -1");
        }
        return (value != null) ? " " + word + " " + value : " NO " + word;
    }

}
