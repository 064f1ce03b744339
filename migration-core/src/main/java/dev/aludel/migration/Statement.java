package dev.aludel.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.problem.Location;

/**
 * One statement of a migration.
 *
 * @param action what it does
 * @param location the line it starts at
 * @param directives what is said before it
 */
public record Statement(Action action, Location location, List<Directive> directives) {

    public Statement {
        directives = List.copyOf(directives);
    }

    /** A statement in SQL, without the semicolon after it. */
    public Statement(String sql, Location location, List<Directive> directives) {
        this(new Sql(sql), location, directives);
    }

    /** It as people read it: its SQL, or a comment that names a step in Java. */
    public String text() {
        return this.action.text();
    }

    /** What is said before it, of one kind. */
    public <D extends Directive> Stream<D> directives(Class<D> kind) {
        return this.directives.stream().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * Whether it is a {@link Directive.Require condition}: a query that must give true,
     * rather than a change.
     */
    public boolean isRequirement() {
        return directives(Directive.Require.class).findAny().isPresent();
    }

    /** How it is run in batches; nothing where it runs as a whole. */
    public Optional<Directive.Backfill> backfill() {
        return directives(Directive.Backfill.class).findFirst();
    }

    /** As much of it as a message can bear. */
    public String excerpt() {
        String text = text().strip();
        String shown = text.substring(0, Math.min(text.length(), 1_000))
            .lines()
            .limit(20)
            .collect(Collectors.joining("\n"));
        return (shown.length() == text.length()) ? text : "%s…\n(%d characters in all)".formatted(shown, text.length());
    }

    /** Its beginning, on one line, for a message. */
    public String summary() {
        return summary(text());
    }

    /** The beginning of a text, on one line, for a message. */
    public static String summary(String text) {
        String line = text.replaceAll("\\s+", " ");
        return (line.length() <= 120) ? line : line.substring(0, 117) + "...";
    }

}
