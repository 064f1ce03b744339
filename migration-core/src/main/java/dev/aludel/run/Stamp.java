package dev.aludel.run;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.history.EntryKind;
import dev.aludel.history.EntryState;
import dev.aludel.history.LogEntry;
import dev.aludel.migration.Migration;

/**
 * Records where a database stands without running anything: the history says exactly that
 * afterwards.
 */
public final class Stamp {

    private static final Logger logger = LoggerFactory.getLogger(Stamp.class);

    private final Site site;

    public Stamp(Site site) {
        this.site = site;
    }

    /**
     * Records that a database stands at a target, {@code base} for before the first
     * migration.
     * @throws dev.aludel.problem.AludelException if there is no such target
     */
    public void at(String target) {
        try (Database database = this.site.open()) {
            List<Migration> migrations = this.site.source().read(database.dialect());
            Inventory.of(migrations, database.history().read()).upTo(target);
            new UpgradeLock(this.site, database).whileHeld((waited) -> {
                Inventory inventory = this.site.inventory(database, migrations);
                record(database, inventory, target);
                return inventory;
            });
        }
        catch (SQLException ex) {
            throw Database.translated("stamp", ex);
        }
    }

    /** Does so under a lock that is held already. */
    void record(Database database, Inventory inventory, String target) throws SQLException {
        List<InventoryItem> wanted = inventory.upTo(target);
        Set<String> ids = wanted.stream().map(InventoryItem::revision).collect(Collectors.toSet());
        database.inTransaction(() -> {
            database.history().create();
            Journal journal = new Journal(database, this.site.run(), inventory);
            Instant start = Instant.now();
            for (InventoryItem item : inventory.items()) {
                if (item.entry() != null && (!ids.contains(item.revision()) || !item.entry().isDone())) {
                    journal.forget(item.revision());
                    journal.done(item.revision(), LogEntry.Action.UNSTAMP, start, null);
                }
            }
            for (InventoryItem item : wanted) {
                if (item.entry() == null || !item.entry().isDone()) {
                    Migration migration = Objects.requireNonNull(item.migration());
                    stamp(migration, journal, start);
                }
            }
        });
        logger.info("Stamped the database at {}, with {} applied", target, Counted.migrations(wanted.size()));
    }

    /**
     * Records one more migration as applied, under a lock that is held already; all else
     * stays as it is.
     * @param inventory sources and history, with that migration in the sources
     */
    void add(Database database, Inventory inventory, Migration migration) throws SQLException {
        database.inTransaction(() -> {
            database.history().create();
            stamp(migration, new Journal(database, this.site.run(), inventory), Instant.now());
        });
    }

    private static void stamp(Migration migration, Journal journal, Instant start) {
        journal.record(migration, EntryKind.STAMP, EntryState.APPLIED, DirectedMigration.up(migration).changes(),
                start);
        journal.done(migration.id(), LogEntry.Action.STAMP, start, null);
    }

}
