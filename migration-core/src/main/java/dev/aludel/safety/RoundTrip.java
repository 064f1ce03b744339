package dev.aludel.safety;

import java.util.List;

import dev.aludel.migration.Statement;
import dev.aludel.replay.Replayed;

/**
 * A migration that was applied and taken back in memory.
 *
 * @param upgrade the way up
 * @param downgrade the way down, from where the way up ended
 * @param downgradeStatements the statements of the way down
 * @param transactional whether those run in one transaction
 */
public record RoundTrip(Replayed upgrade, Replayed downgrade, List<Statement> downgradeStatements,
        boolean transactional) {

    public RoundTrip {
        downgradeStatements = List.copyOf(downgradeStatements);
    }

    /** Whether both ways were understood, so that the schema at the end is certain. */
    public boolean isExact() {
        return this.upgrade.isExact() && this.downgrade.isExact();
    }

}
