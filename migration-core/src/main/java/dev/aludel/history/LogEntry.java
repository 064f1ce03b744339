package dev.aludel.history;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An attempt at something.
 *
 * @param revision the revision it was about
 * @param action what was attempted
 * @param outcome how it ended
 * @param doneBy the database user
 * @param application the application's name; null where it has none
 * @param applicationVersion the application's version; null where it is not known
 * @param doneAt when it ended
 * @param durationMillis how long it took, in milliseconds
 * @param findings what was judged before it, or what came of trying it, as JSON; null
 * where there is nothing
 * @param sqlState the SQLSTATE of its error; null where it has none
 * @param message the error's message without the values of rows; null where there was
 * none
 */
public record LogEntry(String revision, Action action, Outcome outcome, String doneBy, @Nullable String application,
        @Nullable String applicationVersion, Instant doneAt, long durationMillis, @Nullable String findings,
        @Nullable String sqlState, @Nullable String message) {

    /** The same without what was judged. */
    public LogEntry withoutFindings() {
        return new LogEntry(this.revision, this.action, this.outcome, this.doneBy, this.application,
                this.applicationVersion, this.doneAt, this.durationMillis, null, this.sqlState, this.message);
    }

    /** What was attempted. */
    public enum Action {

        /** To apply it. */
        UPGRADE,
        /** To take it back. */
        DOWNGRADE,
        /** To go on where it had stopped. */
        RESUME,
        /** To record it without running it. */
        STAMP,
        /** To record that it is not applied, without taking it back. */
        UNSTAMP,
        /** To try it on a scratch database: nothing was done to this one. */
        TRY,
        /** To hold it back, being a contract: this version has brought it. */
        HOLD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

    /** How an attempt ended. */
    public enum Outcome {

        /** As it should. */
        DONE,
        /** With an error. */
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
