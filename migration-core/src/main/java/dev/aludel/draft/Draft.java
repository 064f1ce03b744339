package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Step;

/**
 * A migration that is not a file yet.
 *
 * @param revision its id
 * @param description what it does, in a few words
 * @param notes what its header says to people, a line each
 * @param directives what its header says to Aludel, such as {@code transaction none}
 * @param upgrade what applies it, in order
 * @param downgrade what takes it back, in order; null where nothing can
 * @param ofEntities whether it is there for the entities, so that what it makes may be
 * drafted away once they want it no more
 */
public record Draft(String revision, String description, List<String> notes, List<String> directives,
        List<Step> upgrade, @Nullable List<Operation> downgrade, boolean ofEntities) {

    public Draft {
        notes = List.copyOf(notes);
        directives = List.copyOf(directives);
        upgrade = List.copyOf(upgrade);
        downgrade = (downgrade != null) ? List.copyOf(downgrade) : null;
    }

    /** The same with one directive more. */
    public Draft saying(String directive) {
        List<String> more = new ArrayList<>(this.directives);
        more.add(directive);
        return new Draft(this.revision, this.description, this.notes, more, this.upgrade, this.downgrade,
                this.ofEntities);
    }

    /** The same with more said to people. */
    public Draft noting(List<String> more) {
        return new Draft(this.revision, this.description, Stream.concat(this.notes.stream(), more.stream()).toList(),
                this.directives, this.upgrade, this.downgrade, this.ofEntities);
    }

    /** What its file is called: {@code V20261120103000__add_due_date.sql}. */
    public String fileName() {
        return DraftName.of(this.revision, this.description) + ".sql";
    }

    /** What its file is called where that takes it back alone. */
    String downgradeFileName() {
        return DraftName.downgrade(fileName());
    }

    /** What its file says. */
    public String text(Grammar grammar) {
        return upgradeText(grammar) + "\n-- migrate:down\n"
                + ((this.downgrade != null) ? script(grammar, Step.of(this.downgrade))
                        : "-- migrate:irreversible what it takes away cannot be made again from here\n");
    }

    /** What its file says where that applies it alone. */
    String upgradeText(Grammar grammar) {
        String header = Stream
            .concat(this.notes.stream().map(Draft::comment),
                    Stream.concat(this.directives.stream(), this.ofEntities ? Stream.of("drafted") : Stream.empty())
                        .map((directive) -> "-- migrate:" + directive))
            .collect(Collectors.joining("\n"));
        return header + "\n\n-- migrate:up\n" + script(grammar, this.upgrade);
    }

    /** What its file says where that takes it back alone; nothing where nothing can. */
    Optional<String> downgradeText(Grammar grammar) {
        return Optional.ofNullable(this.downgrade)
            .map((operations) -> comment("Takes back: " + this.description) + "\n\n"
                    + script(grammar, Step.of(operations)));
    }

    /** A line that says nothing to Aludel, whatever somebody has written. */
    static String comment(String note) {
        String line = note.strip().replaceAll("\\s+", " ");
        return (line.regionMatches(true, 0, "migrate:", 0, "migrate:".length()) ? "-- > " : "-- ") + line;
    }

    private static String script(Grammar grammar, List<Step> steps) {
        return steps.stream().map((step) -> step.text(grammar) + "\n").collect(Collectors.joining("\n"));
    }

}
