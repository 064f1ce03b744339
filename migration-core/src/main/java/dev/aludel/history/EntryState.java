package dev.aludel.history;

/**
 * Whether a revision is done. The row of a transactional migration is there exactly when
 * its change is: always applied.
 */
public enum EntryState {

    /** It is done. */
    APPLIED,
    /** It runs outside a transaction, or its process died there. */
    RUNNING,
    /** It stopped outside a transaction. */
    FAILED

}
