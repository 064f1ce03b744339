package dev.aludel.migration;

import java.util.Locale;

/** What a migration asks of the code that runs while it is applied. */
public enum Phase {

    /** Nothing: old code keeps working. */
    EXPAND,
    /** Nothing: it moves data in batches. */
    MIGRATE,
    /** Old code must be gone. */
    CONTRACT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

}
