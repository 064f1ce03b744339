package dev.aludel.run;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.draft.Draft;
import dev.aludel.draft.DraftForm;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.DraftedFile;
import dev.aludel.drift.Investigation;
import dev.aludel.drift.ManualChange;
import dev.aludel.drift.Promise;
import dev.aludel.migration.Migration;
import dev.aludel.schema.Schema;
import dev.aludel.source.MigrationReader;

/**
 * Takes over what was done to a database by hand: writes it down as a migration, which
 * other databases will apply, and records that this database has it already.
 */
public final class TakeOver {

    private static final Logger logger = LoggerFactory.getLogger(TakeOver.class);

    private final Site site;

    private final DraftSettings settings;

    private final Clock clock;

    public TakeOver(Site site, DraftSettings settings, Clock clock) {
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes the migration and stamps it.
     * @param message what it does, in a few words; null to tell it from what was done
     * @return nothing where the database is as the migrations have made it
     * @throws NotTakenOver if the migrations that are applied are not all there is, or
     * what they make is not known exactly, or what was done cannot be written down
     */
    public Optional<TakenOver> run(@Nullable String message) {
        try (Database database = this.site.open()) {
            List<Migration> sources = this.site.source().read(database.dialect());
            List<TakenOver> taken = new ArrayList<>();
            new UpgradeLock(this.site, database).whileHeld((waited) -> {
                Inventory inventory = this.site.inventory(database, sources);
                takeOver(database, sources, inventory, message).ifPresent(taken::add);
                return inventory;
            });
            return taken.stream().findFirst();
        }
        catch (SQLException ex) {
            throw Database.translated("take over what was done by hand", ex);
        }
    }

    private Optional<TakenOver> takeOver(Database database, List<Migration> sources, Inventory inventory,
            @Nullable String message) throws SQLException {
        new Verification(inventory, this.site.run()).check(database.history());
        if (!inventory.pending().isEmpty()) {
            throw NotTakenOver.pending(inventory.pending());
        }
        Promise promise = Promises.of(this.site, database, inventory);
        if (!promise.isExact()) {
            throw NotTakenOver.notExact(promise.gaps());
        }
        Schema live = Preview.live(this.site, database);
        List<ManualChange> changes = investigation(promise, database).manualChanges(live);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new HotFixDraft(this.site, database, inventory, this.settings, this.clock).of(changes,
                promise.schema(), live, message);
        return Optional.of(record(database, sources, draft, changes));
    }

    private TakenOver record(Database database, List<Migration> sources, Draft draft, List<ManualChange> changes)
            throws SQLException {
        DraftForm form = this.settings.sql();
        List<DraftedFile> files = form.folder().writeFiles(form.files(draft, database.dialect().grammar()));
        try {
            Migration migration = new MigrationReader(database.dialect().reader(), Map.of()).migration(draft.fileName(),
                    draft.text(database.dialect().grammar()));
            List<Migration> all = new ArrayList<>(sources);
            all.add(migration);
            new Stamp(this.site).add(database, this.site.inventory(database, all), migration);
        }
        catch (SQLException | RuntimeException ex) {
            form.folder().remove(files, ex);
            throw ex;
        }
        logger.info("Took over {} made by hand: {}", (changes.size() == 1) ? "a change" : changes.size() + " changes",
                files.get(0).file());
        return TakenOver.of(draft.revision(), files, changes);
    }

    static Investigation investigation(Promise promise, Database database) {
        return new Investigation(promise, database.dialect(), database.dialect().equivalence(database.connection()));
    }

}
