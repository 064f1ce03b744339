package dev.aludel.dialect;

import dev.aludel.schema.QualifiedName;

/**
 * A lock on a table.
 *
 * @param table the table
 * @param mode the lock's name in the database's manual, such as {@code ACCESS EXCLUSIVE}
 * @param waiting who waits for it
 */
public record TableLock(QualifiedName table, String mode, Waiting waiting) {

    /** Who waits while a lock is held. */
    public enum Waiting {

        /** Nobody but other schema changes. */
        SCHEMA_CHANGES,
        /** Everybody who writes. */
        WRITERS,
        /** Everybody, readers too. */
        EVERYBODY

    }

}
