package dev.aludel.report;

import java.util.Locale;

/**
 * What can go wrong.
 *
 * @param level how much that matters
 * @param reason why, in whole sentences
 */
public record Risk(Level level, String reason) {

    /** How much it matters, from the least. */
    public enum Level {

        /** Worth knowing. */
        LOW,
        /** Worth a look. */
        MEDIUM,
        /** Something is lost, stops, or breaks. */
        HIGH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
