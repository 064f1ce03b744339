package dev.aludel.run;

import java.util.List;

import dev.aludel.drift.Gap;

/**
 * What turns one schema into another, and back. Its components are the contract of
 * {@code diff --json}.
 *
 * @param from what the first is, without passwords
 * @param to what the second is, without passwords
 * @param upgrade what turns the first into the second, in order
 * @param downgrade what turns the second into the first, in order
 * @param gaps the statements of migrations whose effect is not known; they have nothing
 * to do with what differs
 */
public record SchemaDifference(String from, String to, List<SchemaChange> upgrade, List<SchemaChange> downgrade,
        List<Gap> gaps) {

    public SchemaDifference {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        gaps = List.copyOf(gaps);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return this.upgrade.isEmpty();
    }

}
