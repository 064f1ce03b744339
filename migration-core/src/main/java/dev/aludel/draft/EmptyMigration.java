package dev.aludel.draft;

import java.util.List;

/**
 * A migration that a person writes: a file with its two sections.
 *
 * @param revision its id
 * @param description what it does, in a few words
 */
public record EmptyMigration(String revision, String description) {

    /** What its file is called. */
    public String fileName() {
        return new Draft(this.revision, this.description, List.of(), List.of(), List.of(), null).fileName();
    }

    /** What its file says at first. */
    public String text() {
        return """
                -- %s
                --
                -- Each statement ends with a semicolon. They run in one transaction, but for those that PostgreSQL
                -- does not let into one, such as CREATE INDEX CONCURRENTLY: they are run one by one.

                -- migrate:up

                -- migrate:down
                """.formatted(this.description.replaceAll("\\s+", " "));
    }

}
