package dev.aludel.trace;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one migration did.
 *
 * @param migration its id
 * @param file its file
 * @param transactional whether it ran in one transaction, which holds every lock to its
 * end; otherwise each statement had its own
 * @param statements what each statement did, in order
 * @param error why it stopped; null where all of it ran. Of one in a transaction nothing
 * is left then
 */
public record TracedMigration(String migration, String file, boolean transactional, List<TracedStatement> statements,
        @Nullable String error) {

    public TracedMigration {
        statements = List.copyOf(statements);
    }

}
