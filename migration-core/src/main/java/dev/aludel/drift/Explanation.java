package dev.aludel.drift;

import org.jspecify.annotations.Nullable;

/**
 * Where a difference comes from, and what mends it.
 *
 * @param cause why it is there
 * @param revision the migration that makes what the entities want; null where there is
 * none
 */
public record Explanation(Cause cause, @Nullable String revision) {

    /** Of a cause that is no migration. */
    static Explanation of(Cause cause) {
        return new Explanation(cause, null);
    }

    /** What has happened, as a sentence without its full stop. */
    public String sentence() {
        return switch (this.cause) {
            case MISSING_MIGRATION -> "No migration does it yet";
            case PENDING_MIGRATION -> "Migration %s does it, which is pending".formatted(this.revision);
            case HELD_CONTRACT -> "Migration %s does it, which is held".formatted(this.revision);
            case HAND_MADE -> "The migrations have done it, and somebody has changed the database by hand";
            case NOT_KNOWN -> "Whether a migration should have done it is not known";
        };
    }

    /** What mends it, as a sentence without its full stop. */
    public String mending() {
        return switch (this.cause) {
            case MISSING_MIGRATION, NOT_KNOWN -> "Write a migration with the statement, reviewed first";
            case PENDING_MIGRATION -> "Run 'migrations upgrade'";
            case HELD_CONTRACT -> "Run 'migrations upgrade' when no old version runs any more";
            case HAND_MADE -> "Run the statement by hand, or keep the change with "
                    + "'migrations revision --from-database' and change the entities";
        };
    }

}
