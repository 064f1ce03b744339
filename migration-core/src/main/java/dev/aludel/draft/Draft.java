package dev.aludel.draft;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.Operation;

/**
 * A migration that is not a file yet.
 *
 * @param revision its id
 * @param description what it does, in a few words
 * @param notes what its header says to people, a line each
 * @param upgrade what applies it, in order
 * @param downgrade what takes it back, in order; null where nothing can
 */
public record Draft(String revision, String description, List<String> notes, List<Operation> upgrade,
        @Nullable List<Operation> downgrade) {

    private static final int LONGEST_NAME = 60;

    public Draft {
        notes = List.copyOf(notes);
        upgrade = List.copyOf(upgrade);
        downgrade = (downgrade != null) ? List.copyOf(downgrade) : null;
    }

    /** What its file is called: {@code V20261120103000__add_due_date.sql}. */
    public String fileName() {
        String words = this.description.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "_")
            .replaceAll("^_|_$", "");
        String shortened = words.substring(0,
                words.offsetByCodePoints(0, Math.min(LONGEST_NAME, words.codePointCount(0, words.length()))));
        return "V" + this.revision + "__" + (shortened.isEmpty() ? "migration" : shortened) + ".sql";
    }

    /** What its file says. */
    public String text(Grammar grammar) {
        String header = Stream.concat(this.notes.stream().map((note) -> "-- " + note), Stream.of("-- migrate:drafted"))
            .collect(Collectors.joining("\n"));
        return header + "\n\n-- migrate:up\n" + script(grammar, this.upgrade) + "\n-- migrate:down\n"
                + ((this.downgrade != null) ? script(grammar, this.downgrade)
                        : "-- migrate:irreversible what it takes away cannot be made again from here\n");
    }

    private static String script(Grammar grammar, List<Operation> operations) {
        return operations.stream().map((operation) -> grammar.sql(operation) + ";\n").collect(Collectors.joining("\n"));
    }

}
