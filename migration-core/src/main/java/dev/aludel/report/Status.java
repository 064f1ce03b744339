package dev.aludel.report;

import java.util.List;

import dev.aludel.run.Inventory;
import dev.aludel.run.MigrationState;

/**
 * How a database stands, and what to do next.
 *
 * @param verdict how it stands, in a word
 * @param ready whether the code of the sources finds all that it needs
 * @param nextAction what to do next, in a sentence
 * @param database the kind of database
 * @param current the revisions it stands at: one, unless there are branches
 * @param pending how many migrations are to be applied
 * @param held how many wait although they could be applied: contracts, and what needs
 * them
 * @param applied how many are applied
 * @param migrations every migration, in the order of application
 */
public record Status(StatusVerdict verdict, boolean ready, String nextAction, String database, List<String> current,
        int pending, int held, int applied, List<MigrationStatus> migrations) {

    public Status {
        current = List.copyOf(current);
        migrations = List.copyOf(migrations);
    }

    /** How an inventory stands. */
    public static Status of(Inventory inventory, String database) {
        NextAction next = NextAction.of(inventory);
        return new Status(next.verdict(), next.verdict().isReady(), next.text(), database, inventory.current(),
                inventory.items(MigrationState.PENDING).size(), inventory.items(MigrationState.HELD).size(),
                (int) inventory.items()
                    .stream()
                    .filter((item) -> item.entry() != null && item.entry().isDone())
                    .count(),
                inventory.items().stream().map((item) -> MigrationStatus.of(item, inventory)).toList());
    }

}
