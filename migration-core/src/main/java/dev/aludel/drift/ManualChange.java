package dev.aludel.drift;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.Operation;

/**
 * Something that was done to a database and that no applied migration does.
 *
 * @param subject the table, sequence, type or other thing it was done to
 * @param operation what was done
 * @param sql the statement that does it
 * @param pending the pending migration that does it too, and may fail for it; null where
 * none does
 */
public record ManualChange(String subject, Operation operation, String sql, @Nullable String pending) {

    /** The same with a pending migration that does it too. */
    ManualChange pendingIn(String revision) {
        return new ManualChange(this.subject, this.operation, this.sql, revision);
    }

    /** What was done, as a sentence without its full stop. */
    public String description() {
        return this.operation.describe();
    }

}
