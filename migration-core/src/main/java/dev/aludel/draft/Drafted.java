package dev.aludel.draft;

import java.util.List;

import dev.aludel.drift.Gap;

/**
 * What came of a request for a draft.
 *
 * @param migrations what was drafted, in the order in which it is to be applied; empty
 * where there is nothing to change
 * @param leftAlone what the database has, no entity wants, and stays
 * @param gaps the statements of earlier migrations whose effect is not known; they have
 * nothing to do with what was drafted
 */
public record Drafted(List<DraftedMigration> migrations, List<LeftAlone> leftAlone, List<Gap> gaps) {

    public Drafted {
        migrations = List.copyOf(migrations);
        leftAlone = List.copyOf(leftAlone);
        gaps = List.copyOf(gaps);
    }

    /** Whether there is nothing to change. */
    public boolean isEmpty() {
        return this.migrations.isEmpty();
    }

}
