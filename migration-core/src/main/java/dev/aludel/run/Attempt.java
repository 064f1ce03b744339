package dev.aludel.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.aludel.history.LogEntry;

/**
 * One attempt at a migration.
 *
 * @param direction what is run
 * @param action what it is called in the log
 * @param start when it started
 * @param findings what was judged before, as JSON; null where nothing was
 */
record Attempt(DirectedMigration direction, LogEntry.Action action, Instant start, @Nullable String findings) {

    String revision() {
        return this.direction.migration().id();
    }

}
