package dev.aludel.drift;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which the database differs from what the entities want.
 *
 * @param kind how much it matters
 * @param subject the table, sequence or type it is about
 * @param description what would have to be done about it, as a sentence without its full
 * stop
 * @param sql the statement that would do it
 * @param explanation where it comes from; null where nobody has asked
 */
public record Difference(Kind kind, String subject, String description, String sql, @Nullable Explanation explanation) {

    /** The same with where it comes from. */
    Difference explained(Explanation newExplanation) {
        return new Difference(this.kind, this.subject, this.description, this.sql, newExplanation);
    }

    /** Whether a contract mends it that waits; ids that are in danger wait for nobody. */
    boolean isHeld() {
        return this.kind != Kind.CORRUPTING && this.explanation != null
                && this.explanation.cause() == Cause.HELD_CONTRACT;
    }

    /** Whether a person runs the statement, and not a migration that is there. */
    boolean isMendedByItsStatement() {
        return this.explanation == null || this.explanation.revision() == null;
    }

    /** What mends it, as a sentence without its full stop. */
    public String mending() {
        return (this.explanation != null) ? this.explanation.mending(this.kind)
                : Explanation.of(Cause.MISSING_MIGRATION).mending(this.kind);
    }

    /** How much a difference matters. */
    public enum Kind {

        /**
         * The entities will give the same id twice, or fail to: an increment that does
         * not match.
         */
        CORRUPTING,
        /** The entities need it and the database lacks it, or has another. */
        MISSING,
        /** The database has it and no entity says so; it may be meant. */
        EXTRA;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
