package dev.aludel.drift;

import dev.aludel.operation.Operation;

/**
 * Something that was done to a database and that no applied migration does.
 *
 * @param subject the table, sequence, type or other thing it was done to
 * @param operation what was done
 * @param sql the statement that does it
 */
public record ManualChange(String subject, Operation operation, String sql) {

    /** What was done, as a sentence without its full stop. */
    public String description() {
        return this.operation.describe();
    }

}
