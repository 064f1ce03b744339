package dev.aludel.run;

import java.util.Locale;

/** Where a migration stands. */
public enum MigrationState {

    /** In the sources and not in the history. */
    PENDING,
    /** In both. */
    APPLIED,
    /** In the history only, above all local heads: a newer version ran. */
    UNKNOWN,
    /** In the history only, below a local head: its file is gone. */
    MISSING,
    /** Applied, and its text differs from what was applied. */
    CHANGED,
    /** Stopped half-way outside a transaction. */
    FAILED,
    /** In the sources, and not to be applied yet: a contract, or what needs one. */
    HELD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

}
