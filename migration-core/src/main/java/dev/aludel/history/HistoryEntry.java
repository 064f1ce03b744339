package dev.aludel.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.Location;
import dev.aludel.revision.Revision;

/**
 * A revision that was applied, or is being applied.
 *
 * @param position its place in the order of application, counted from 1
 * @param run the run that applied it: the position of the first migration of that run
 * @param revision its id
 * @param revises its parents when it was applied
 * @param description what it does, in a few words
 * @param kind how it came here
 * @param checksum its checksum when it was applied
 * @param installedBy the database user
 * @param application the application's name; null where it has none
 * @param applicationVersion the application's version; null where it is not known
 * @param startedAt when it started
 * @param durationMillis how long it took, in milliseconds
 * @param state whether it is done
 * @param statementsDone how many of its statements are done: where it goes on if it
 * stopped outside a transaction
 */
public record HistoryEntry(long position, long run, String revision, List<String> revises, String description,
        EntryKind kind, String checksum, String installedBy, @Nullable String application,
        @Nullable String applicationVersion, Instant startedAt, long durationMillis, EntryState state,
        int statementsDone) implements Revision {

    public HistoryEntry {
        revises = List.copyOf(revises);
    }

    @Override
    public String id() {
        return this.revision;
    }

    @Override
    public List<String> dependsOn() {
        return List.of();
    }

    @Override
    public Location location() {
        return Location.of("the history");
    }

    /** Whether all of it is done. */
    public boolean isDone() {
        return this.state == EntryState.APPLIED;
    }

}
