package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.draft.Aim;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.draft.Drafter;
import dev.aludel.draft.DropRules;
import dev.aludel.draft.EmptyMigration;
import dev.aludel.draft.Origins;
import dev.aludel.draft.Succession;
import dev.aludel.drift.WantedSchema;
import dev.aludel.replay.Replay;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.SeveralHeads;
import dev.aludel.safety.Judge;
import dev.aludel.schema.Schema;

/** Drafts migrations from what the entities want, and writes them. */
public final class Drafting {

    private final Site site;

    private final DraftSettings settings;

    private final Clock clock;

    public Drafting(Site site, DraftSettings settings, Clock clock) {
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Drafts what the entities miss.
     * @throws NotDrafted if the database lacks migrations, or the application does, or
     * what the migrations make is not known
     */
    public Drafted draft(DraftRequest request, WantedSchema entities) {
        return switch (request.basis()) {
            case DATABASE -> fromDatabase(this.site, request, entities);
            case SOURCES -> fromSources(request, entities);
            case SHADOW -> new Shadow(this.site, request.shadow(), this.settings.defaultSchema())
                .with((shadow) -> fromDatabase(shadow, request, entities));
        };
    }

    /**
     * Writes a migration without statements.
     * @param message what it does, in a few words
     * @param head what it comes behind; null for the only head
     */
    public Path empty(String message, @Nullable String head) {
        try (Database database = this.site.open()) {
            Inventory inventory = this.site.inventory(database);
            List<String> taken = new ArrayList<>(this.settings.folder().revisions());
            inventory.items().forEach((item) -> taken.add(item.revision()));
            EmptyMigration empty = new EmptyMigration(place(inventory.graph(), taken, head), message);
            return this.settings.folder().write(empty.fileName(), empty.text());
        }
    }

    /**
     * Drafts what {@link Advising} says, as far as it keeps nobody waiting.
     * @param message what it does, in a few words; null to tell it from what is changed
     * @param head what it comes behind; null for the only head
     * @throws NotDrafted if the database lacks migrations, or the application does
     */
    public Drafted advised(@Nullable String message, @Nullable String head) {
        try (Database database = this.site.open()) {
            Dialect dialect = database.dialect();
            Inventory inventory = this.site.inventory(database);
            new Verification(inventory, this.site.run()).check(database.history());
            if (!inventory.pending().isEmpty()) {
                throw NotDrafted.advisedBehind(inventory.pending());
            }
            List<String> known = inventory.items().stream().map(InventoryItem::revision).toList();
            Succession place = place(inventory.graph(), taken(known), head);
            Advising advising = new Advising(this.site, this.settings.naming());
            Schema present = advising.schema(database);
            List<DraftedMigration> drafted = drafter(dialect, dialect.equivalence(database.connection()),
                    dialect.catalog().defaultSchema(database.connection()))
                .draft(Advising.usable(present), advising.advise(database, present).gentle(), message, place);
            return new Drafted(this.settings.folder().write(drafted), List.of(), List.of());
        }
        catch (SQLException ex) {
            throw Database.translated("draft what was advised", ex);
        }
    }

    private Drafted fromDatabase(Site where, DraftRequest request, WantedSchema entities) {
        try (Database database = where.open()) {
            return draft(request, Ground.of(where, database, entities));
        }
        catch (SQLException ex) {
            throw Database.translated("draft a migration", ex);
        }
    }

    private Drafted fromSources(DraftRequest request, WantedSchema entities) {
        Dialect dialect = Dialect.only();
        String defaultSchema = this.settings.defaultSchema();
        String schema = (defaultSchema != null) ? defaultSchema : dialect.usualSchema();
        Site looking = Ground.lookingAt(this.site, entities, schema, dialect);
        return draft(request, Ground.of(SourceReplay.of(looking, dialect, schema), dialect, schema, entities));
    }

    private Drafted draft(DraftRequest request, Ground ground) {
        Succession place = place(ground.graph(), taken(ground.taken()), request.head());
        DropRules rules = new DropRules(
                () -> Origins.of(ground.migrations(), Replay.of(ground.dialect().reader(), ground.defaultSchema())),
                request.dropUnmapped());
        Aim aim = Aim.of(ground.present(), ground.wanted(), this.settings, rules, ground.equivalence())
            .numbering(ground.numbered());
        NotExact.unlessBeside(Diff.between(ground.present(), aim.contracted(), ground.equivalence()), ground.present(),
                ground.gaps());
        List<DraftedMigration> drafted = drafter(ground.dialect(), ground.equivalence(), ground.defaultSchema())
            .draft(ground.present(), aim, request.message(), place);
        return new Drafted(request.written() ? this.settings.folder().write(drafted) : drafted, aim.leftAlone(),
                ground.gaps());
    }

    private Drafter drafter(Dialect dialect, Equivalence equivalence, @Nullable String defaultSchema) {
        Judge judge = Judge.of(dialect, defaultSchema, this.site.rules().get(), this.site.safety(), this.clock);
        return new Drafter(dialect, equivalence, defaultSchema, judge, this.settings.customizers(), this.clock);
    }

    private Succession place(RevisionGraph<Revision> graph, List<String> taken, @Nullable String head) {
        try {
            return Succession.behind(graph, taken, head, this.clock.instant());
        }
        catch (SeveralHeads ex) {
            throw NotDrafted.severalHeads(ex);
        }
    }

    /** What is written already and not known yet would be drafted a second time. */
    private List<String> taken(List<String> known) {
        List<String> unknown = new ArrayList<>(this.settings.folder().revisions());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw NotDrafted.notBuilt(unknown, this.settings.folder().path());
        }
        return known;
    }

}
