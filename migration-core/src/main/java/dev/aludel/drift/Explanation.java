package dev.aludel.drift;

import org.jspecify.annotations.Nullable;

/**
 * Where a difference comes from.
 *
 * @param cause why it is there
 * @param revision the migration that makes what the entities want; null where there is
 * none
 */
public record Explanation(Cause cause, @Nullable String revision) {

    private static final String EXTRA = "Leave it if it is meant; else write a migration with the statement, reviewed first";

    static final String MISSING = "Write a migration with the statement, reviewed first; or change the entities";

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
    String mending(Difference.Kind kind) {
        boolean extra = kind == Difference.Kind.EXTRA;
        return switch (this.cause) {
            case MISSING_MIGRATION, NOT_KNOWN -> extra ? EXTRA : MISSING;
            case PENDING_MIGRATION -> "Apply migration %s with 'migrations upgrade'".formatted(this.revision);
            case HELD_CONTRACT ->
                "Apply migration %s with 'migrations upgrade --contract' when no old version runs any more"
                    .formatted(this.revision);
            case HAND_MADE -> extra
                    ? "Leave it if it is meant, and write it down with 'migrations revision --from-database'; "
                            + "else run the statement"
                    : "Run the statement; or keep what was done by hand with 'migrations revision --from-database', "
                            + "and change the entities";
        };
    }

}
