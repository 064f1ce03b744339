package dev.aludel.draft;

import java.util.List;

/**
 * What came of a request for a draft.
 *
 * @param migrations what was drafted, in the order in which it is to be applied; empty
 * where there is nothing to change
 * @param leftAlone what the database has, no entity wants, and stays
 */
public record Drafted(List<DraftedMigration> migrations, List<LeftAlone> leftAlone) {

    public Drafted {
        migrations = List.copyOf(migrations);
        leftAlone = List.copyOf(leftAlone);
    }

    /** Whether there is nothing to change. */
    public boolean isEmpty() {
        return this.migrations.isEmpty();
    }

}
