package dev.aludel.drift;

import java.util.Locale;

/** Why the database is not what the entities want. */
public enum Cause {

    /**
     * The migrations that were applied do not make it either: one is yet to be written.
     */
    MISSING_MIGRATION,
    /** A migration makes it that was not applied yet. */
    PENDING_MIGRATION,
    /** A migration makes it that waits until no old code needs what it takes away. */
    HELD_CONTRACT,
    /** The migrations make it, and somebody has changed the database by hand. */
    HAND_MADE,
    /** What the migrations make is not known. */
    NOT_KNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
