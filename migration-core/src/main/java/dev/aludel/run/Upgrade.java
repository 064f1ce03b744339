package dev.aludel.run;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.safety.SafetyReport;
import dev.aludel.schema.Schema;

/**
 * Applies pending migrations: where there are none, without the lock and after one look
 * at the history; else under the lock, judged before anything runs, in order, each in its
 * transaction.
 */
public final class Upgrade {

    private static final Logger logger = LoggerFactory.getLogger(Upgrade.class);

    private final Site site;

    private final Instant start = Instant.now();

    private final BiConsumer<Inventory, Database> after;

    public Upgrade(Site site) {
        this(site, (inventory, database) -> {
        });
    }

    /**
     * An upgrade that shows where the database stands afterwards, without another
     * connection.
     */
    public Upgrade(Site site, BiConsumer<Inventory, Database> after) {
        this.site = site;
        this.after = after;
    }

    /**
     * Upgrades to a target.
     * @throws dev.aludel.problem.AludelException if that is not possible, with what had
     * been done before
     */
    public UpgradeResult to(String target) {
        return run(UpgradeRequest.to(target));
    }

    /**
     * Does what is asked.
     * @throws dev.aludel.problem.AludelException if that is not possible, with what had
     * been done before
     */
    public UpgradeResult run(UpgradeRequest request) {
        try (Database database = this.site.open()) {
            List<Migration> migrations = this.site.source().read(database.dialect());
            Inventory inventory = settled(database, migrations);
            if (inventory.upgradeTo(request.target()).isEmpty()) {
                return nothing(inventory, database);
            }
            return new UpgradeLock(this.site, database)
                .whileHeld((waited) -> underLock(database, migrations, request, waited));
        }
        catch (SQLException ex) {
            throw Database.translated("upgrade", ex);
        }
    }

    /**
     * What an upgrade to a target would run, in order, checked and not judged. No lock is
     * taken.
     * @throws dev.aludel.problem.AludelException if sources and history do not go
     * together
     */
    public List<Migration> pending(String target) {
        try (Database database = this.site.open()) {
            List<Migration> migrations = this.site.source().read(database.dialect());
            Inventory inventory = settled(database, migrations);
            this.after.accept(inventory, database);
            return migrations(inventory.upgradeTo(target));
        }
        catch (SQLException ex) {
            throw Database.translated("look at what is pending", ex);
        }
    }

    private UpgradeResult underLock(Database database, List<Migration> migrations, UpgradeRequest request,
            Duration waited) throws SQLException {
        Inventory inventory = settled(database, migrations);
        List<InventoryItem> items = inventory.upgradeTo(request.target());
        if (items.isEmpty()) {
            return nothing(inventory, database);
        }
        if (!inventory.hasHistory()) {
            inventory = begin(database, migrations, inventory);
            items = inventory.upgradeTo(request.target());
        }
        Preview preview = Preview.of(this.site, database, migrations(items));
        List<Statement> statements = preview.pending()
            .stream()
            .flatMap((migration) -> migration.upgrade().stream())
            .toList();
        BackfillCheck.check(statements, preview.live(), preview.defaultSchema(), database.dialect());
        SafetyReport safety = preview.safety().refuse(this.site.safety().failOn());
        OpenDecision.check(statements);
        logAccepted(safety);
        this.site.observer().upgrading(preview, database);
        database.inTransaction(database.history()::create);
        List<RunStep> applied = run(database, inventory, items, safety, new ProgressReport(request.backfills()));
        Inventory after = settled(this.site.inventory(database, migrations), database, migrations);
        this.after.accept(after, database);
        logger.info("Applied {} in {} ms, the database is at {}", Counted.migrations(applied.size()),
                applied.stream().mapToLong(RunStep::durationMillis).sum(),
                applied.isEmpty() ? "where it was" : applied.get(applied.size() - 1).revision());
        return new UpgradeResult(applied, unknown(inventory), new Holding(this.site, database).of(after), safety,
                waited, elapsed());
    }

    /**
     * What is not refused here may be elsewhere: a table that is empty on this database
     * is large on another.
     */
    private static void logAccepted(SafetyReport safety) {
        if (!safety.findings().isEmpty()) {
            logger.info("Found and not refused: {}", safety.summary());
        }
    }

    /**
     * A database without a history is new, or says where it stands, or is not ours to
     * guess about.
     */
    private Inventory begin(Database database, List<Migration> migrations, Inventory inventory) throws SQLException {
        String baseline = this.site.run().baseline();
        Schema live = Preview.live(this.site, database);
        if (live.tables().isEmpty()) {
            return inventory;
        }
        if (baseline == null) {
            throw new TablesWithoutHistory(live.tables().keySet(), this.site.history().historyTable().toString(),
                    inventory.items().get(0).revision());
        }
        new Stamp(this.site).record(database, inventory, baseline);
        return this.site.inventory(database, migrations);
    }

    private List<RunStep> run(Database database, Inventory inventory, List<InventoryItem> items, SafetyReport safety,
            ProgressReport report) throws SQLException {
        logger.info("Upgrading by {}, looked at in {} ms", Counted.migrations(items.size()), elapsed().toMillis());
        MigrationRun run = new MigrationRun(database, this.site, new Journal(database, this.site.run(), inventory),
                report);
        List<RunStep> applied = new ArrayList<>();
        for (InventoryItem item : items) {
            Migration migration = Objects.requireNonNull(item.migration());
            applied.add(run.run(DirectedMigration.up(migration), done(item, migration, database),
                    applied.stream().map(RunStep::revision).toList(), StoredFindings.write(safety.of(migration.id()))));
        }
        return applied;
    }

    /**
     * Where a migration goes on that stopped half-way: what is done must not have been
     * changed.
     */
    private @Nullable Integer done(InventoryItem item, Migration migration, Database database) {
        HistoryEntry entry = item.entry();
        if (entry == null) {
            return null;
        }
        Resumption.check(migration, entry, database);
        return entry.statementsDone();
    }

    private static List<Migration> migrations(List<InventoryItem> items) {
        return items.stream().map((item) -> Objects.requireNonNull(item.migration())).toList();
    }

    private Inventory checked(Database database, List<Migration> migrations) {
        Inventory inventory = this.site.inventory(database, migrations);
        new Verification(inventory, this.site.run()).check(database.history());
        return inventory;
    }

    private Inventory settled(Database database, List<Migration> migrations) throws SQLException {
        return settled(checked(database, migrations), database, migrations);
    }

    /** With contracts that wait only where they are not safe. */
    private Inventory settled(Inventory inventory, Database database, List<Migration> migrations) throws SQLException {
        Set<String> safe = SafeContracts.of(this.site, database, inventory);
        return safe.isEmpty() ? inventory : this.site.inventory(database, migrations, safe);
    }

    private UpgradeResult nothing(Inventory inventory, Database database) throws SQLException {
        this.after.accept(inventory, database);
        return new UpgradeResult(List.of(), unknown(inventory), new Holding(this.site, database).of(inventory),
                SafetyReport.EMPTY, Duration.ZERO, elapsed());
    }

    private static List<String> unknown(Inventory inventory) {
        return inventory.items(MigrationState.UNKNOWN).stream().map(InventoryItem::revision).toList();
    }

    private Duration elapsed() {
        return Duration.between(this.start, Instant.now());
    }

}
