package dev.aludel.run;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.history.HistoryEntry;
import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Header;
import dev.aludel.migration.Irreversible;
import dev.aludel.migration.Migration;
import dev.aludel.migration.NoDowngrade;
import dev.aludel.migration.Statement;
import dev.aludel.migration.StoredJdbcStep;
import dev.aludel.problem.Location;
import dev.aludel.safety.SafetyReport;
import dev.aludel.safety.Severity;
import dev.aludel.source.MigrationReader;

/**
 * Takes applied migrations back, last first, each in its transaction. One whose file this
 * version of the application lacks is taken back by the text that the history keeps.
 */
public final class Downgrade {

    private static final Logger logger = LoggerFactory.getLogger(Downgrade.class);

    private final Site site;

    private final Instant start = Instant.now();

    public Downgrade(Site site) {
        this.site = site;
    }

    /**
     * Takes back what is needed to get to a target.
     * @throws NotReversible if one of them cannot be taken back; nothing was then
     * @throws dev.aludel.safety.MigrationRefused if one of them is certain to fail on the
     * rows that are there; nothing was taken back
     * @throws dev.aludel.problem.AludelException if it is not possible for another reason
     */
    public DowngradeResult to(String target) {
        return of((inventory) -> inventory.downgradeTo(target));
    }

    /** Takes back these revisions and no other. */
    DowngradeResult only(Collection<String> revisions) {
        return of((inventory) -> {
            List<InventoryItem> lastFirst = new ArrayList<>(
                    inventory.items().stream().filter((item) -> revisions.contains(item.revision())).toList());
            Collections.reverse(lastFirst);
            return lastFirst;
        });
    }

    private DowngradeResult of(Function<Inventory, List<InventoryItem>> choice) {
        if (!this.site.run().downgrades()) {
            throw new DowngradeRefused();
        }
        try (Database database = this.site.open()) {
            List<Migration> migrations = this.site.source().read(database.dialect());
            if (choice.apply(Inventory.of(migrations, database.history().read())).isEmpty()) {
                return new DowngradeResult(List.of(), elapsed());
            }
            return new UpgradeLock(this.site, database).whileHeld((waited) -> underLock(database, migrations, choice));
        }
        catch (SQLException ex) {
            throw Database.translated("downgrade", ex);
        }
    }

    private DowngradeResult underLock(Database database, List<Migration> migrations,
            Function<Inventory, List<InventoryItem>> choice) throws SQLException {
        Inventory inventory = this.site.inventory(database, migrations);
        inventory.items(MigrationState.FAILED).stream().findFirst().ifPresent((item) -> {
            throw new NotReversible("%s %s".formatted(item.revision(), item.description()), item.revision(),
                    "it is applied by half, having stopped outside a transaction",
                    "Upgrade first: it goes on where it stopped. Or take back by hand what is done of it, and stamp the "
                            + "database at the migration before it.");
        });
        List<Migration> back = new ArrayList<>();
        for (InventoryItem item : choice.apply(inventory)) {
            back.add(reversible(item, database));
        }
        List<Statement> statements = back.stream()
            .flatMap((migration) -> migration.downgradeStatements().stream())
            .toList();
        OpenDecision.check(statements);
        BackfillCheck.check(statements, Preview.live(this.site, database),
                database.dialect().catalog().defaultSchema(database.connection()), database.dialect());
        SafetyReport safety = Preview.ofDowngrade(this.site, database, back).refuseDowngrade();
        safety.worst()
            .filter((worst) -> worst.isAtLeast(Severity.CAUTION))
            .ifPresent((worst) -> logger.warn("Found and not refused: {}", safety.summary()));
        this.site.observer().downgrading(back, safety, this.site, database);
        database.inTransaction(database.history()::create);
        MigrationRun run = new MigrationRun(database, this.site, new Journal(database, this.site.run(), inventory),
                new ProgressReport((progress) -> {
                }));
        List<RunStep> takenBack = new ArrayList<>();
        for (Migration migration : back) {
            takenBack.add(
                    run.run(DirectedMigration.down(migration), null, takenBack.stream().map(RunStep::revision).toList(),
                            StoredFindings.write(safety.of(migration.id()))));
        }
        logger.info("Took back {} in {} ms", Counted.migrations(takenBack.size()), elapsed().toMillis());
        return new DowngradeResult(takenBack, elapsed());
    }

    private static Migration reversible(InventoryItem item, Database database) {
        Migration migration = (item.migration() != null) ? item.migration() : stored(item, database);
        if (migration.downgrade() instanceof Irreversible irreversible) {
            throw new NotReversible(migration.fileName(), migration.id(),
                    "its author says so: " + irreversible.reason(),
                    "Restore a backup, or write a new migration that undoes what can be undone.");
        }
        if (migration.downgrade() instanceof NoDowngrade none) {
            throw notWritten(migration, none.reason());
        }
        migration.downgradeStatements().forEach((statement) -> {
            if (statement.action() instanceof StoredJdbcStep step) {
                throw lost(item, step);
            }
        });
        return migration;
    }

    private static NotReversible notWritten(Migration migration, @Nullable String reason) {
        if (reason == null) {
            return new NotReversible(migration.fileName(), migration.id(), "nobody wrote how",
                    "Add a '-- migrate:down' section with the statements that take it back; that does not change its "
                            + "checksum.");
        }
        return new NotReversible(migration.fileName(), migration.id(),
                "nobody wrote how, and its upgrade cannot be turned round: " + reason,
                "Override downgrade(…) with what takes it back; that does not change its checksum.");
    }

    private static NotReversible lost(InventoryItem item, StoredJdbcStep step) {
        return new NotReversible("%s %s".formatted(item.revision(), item.description()), item.revision(),
                "its downgrade has the step '%s' in Java, and this version of the application lacks the class %s"
                    .formatted(step.name().purpose(), step.name().owner()),
                "Take it back with a version of the application that has the class.");
    }

    private static Migration stored(InventoryItem item, Database database) {
        HistoryEntry entry = Objects.requireNonNull(item.entry());
        String text = database.history()
            .downgradeText(item.revision())
            .orElseThrow(
                    () -> new NotReversible("%s %s".formatted(item.revision(), item.description()), item.revision(),
                            "this version of the application lacks its file, and the history keeps no text for it",
                            "Take it back with the version of the application that applied it."));
        DowngradeScript script = new MigrationReader(database.dialect().reader(), Map.of()).downgrade(item.revision(),
                text);
        return new Migration(entry.revision(), entry.description(), Location.of(entry.revision()), Header.EMPTY,
                List.of(), script, entry.checksum());
    }

    private Duration elapsed() {
        return Duration.between(this.start, Instant.now());
    }

}
