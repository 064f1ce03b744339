package dev.aludel.draft;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A migration that a person writes: a file with its two sections.
 *
 * @param place where it comes in the graph
 * @param description what it does, in a few words
 */
public record EmptyMigration(Succession place, String description) {

    /** What its file is called. */
    public String fileName() {
        return new Draft(this.place.revision(), this.description, List.of(), List.of(), List.of(), null, false)
            .fileName();
    }

    /** What its file says at first. */
    public String text() {
        return """
                %s
                --
                -- Each statement ends with a semicolon. They run in one transaction, but for those that PostgreSQL
                -- does not let into one, such as CREATE INDEX CONCURRENTLY: they are run one by one.
                %s
                -- migrate:up

                -- migrate:down
                """.formatted(Draft.comment(this.description), directives());
    }

    private String directives() {
        return this.place.directives()
            .stream()
            .map((directive) -> "\n-- migrate:" + directive + "\n")
            .collect(Collectors.joining());
    }

}
