package dev.aludel.plan;

import dev.aludel.migration.Phase;

/** When something is done on the way from the old schema to the new one, in order. */
public enum Stage {

    /** What takes a moment, in one transaction. */
    EXPAND(Phase.EXPAND, true),
    /** What builds indexes while others write. */
    BUILD(Phase.EXPAND, false),
    /** What looks at rows that are there while others write. */
    CHECK(Phase.EXPAND, false),
    /** What moves data, a few rows at a time. */
    MIGRATE(Phase.MIGRATE, false),
    /** What makes ready what then takes the place of something else. */
    PREPARE(Phase.MIGRATE, false),
    /** What takes the place of something else, in one transaction. */
    SWITCH(Phase.MIGRATE, true),
    /**
     * What proves, once the old code is gone, that the rows are as the new code needs
     * them.
     */
    SETTLE(Phase.CONTRACT, false),
    /** What takes a moment, once the old code is gone, in one transaction. */
    CONTRACT(Phase.CONTRACT, true);

    private final Phase phase;

    private final boolean transactional;

    Stage(Phase phase, boolean transactional) {
        this.phase = phase;
        this.transactional = transactional;
    }

    /** What it asks of the code that runs meanwhile. */
    public Phase phase() {
        return this.phase;
    }

    /** Whether all of it is one transaction; otherwise each statement is one. */
    public boolean transactional() {
        return this.transactional;
    }

    Stage orLater(Stage other) {
        return (compareTo(other) >= 0) ? this : other;
    }

}
