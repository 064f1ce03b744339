package dev.aludel.safety;

import java.util.Locale;

/** Which way a migration goes. */
public enum Direction {

    /** It is applied. */
    UPGRADE,
    /** It is taken back. */
    DOWNGRADE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

}
