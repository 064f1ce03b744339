package dev.aludel.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SequenceLimit;
import dev.aludel.operation.SequenceRestart;
import dev.aludel.schema.ColumnName;
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
        ColumnName owner = sequence.owner();
        return type(sequence) + options(sequence.options()) + ((owner != null)
                ? " OWNED BY " + this.spelling.name(owner.table()) + "." + this.spelling.name(owner.column()) : "");
    }

    /** What follows the name of a sequence that changes. */
    String changed(SequenceChange change) {
        return phrases(change).stream().map((phrase) -> " " + phrase).collect(Collectors.joining());
    }

    /** What changes an identity column. */
    public String changed(@Nullable Boolean always, SequenceChange change) {
        List<String> settings = new ArrayList<>();
        if (always != null) {
            settings.add("SET GENERATED " + (always ? "ALWAYS" : "BY DEFAULT"));
        }
        phrases(change).forEach((phrase) -> settings.add(phrase.startsWith("RESTART") ? phrase : "SET " + phrase));
        return String.join(" ", settings);
    }

    private List<String> phrases(SequenceChange change) {
        List<String> phrases = new ArrayList<>();
        DataType type = change.type();
        if (type != null) {
            phrases.add("AS " + this.spelling.type(type));
        }
        add(phrases, "INCREMENT BY ", change.increment());
        add(phrases, "MINVALUE", change.minimum());
        add(phrases, "MAXVALUE", change.maximum());
        add(phrases, "START WITH ", change.start());
        SequenceRestart restart = change.restart();
        if (restart != null) {
            phrases.add((restart.with() != null) ? "RESTART WITH " + restart.with() : "RESTART");
        }
        add(phrases, "CACHE ", change.cache());
        if (change.cycle() != null) {
            phrases.add(change.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return phrases;
    }

    private static void add(List<String> phrases, String words, @Nullable Long value) {
        if (value != null) {
            phrases.add(words + value);
        }
    }

    private static void add(List<String> phrases, String word, @Nullable SequenceLimit limit) {
        if (limit != null) {
            phrases.add((limit.value() != null) ? word + " " + limit.value() : "NO " + word);
        }
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

}
