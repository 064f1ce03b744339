package dev.aludel.run;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.draft.Aim;
import dev.aludel.draft.DraftForm;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.draft.Drafter;
import dev.aludel.draft.DropRules;
import dev.aludel.draft.EmptyMigration;
import dev.aludel.draft.Origins;
import dev.aludel.draft.Succession;
import dev.aludel.draft.WrittenMigration;
import dev.aludel.drift.WantedSchema;
import dev.aludel.replay.Replay;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.SeveralHeads;
import dev.aludel.safety.Judge;

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
     * @throws NotDrafted if it would come behind the same migration as one that the
     * application does not have yet
     */
    public DraftedMigration empty(DraftRequest request) {
        String description = Objects.requireNonNullElse(request.message(), "");
        try (Database database = this.site.open()) {
            Inventory inventory = this.site.inventory(database);
            List<String> known = inventory.items().stream().map(InventoryItem::revision).toList();
            List<WrittenMigration> unknown = unknown(known);
            List<String> taken = Stream.concat(known.stream(), unknown.stream().map(WrittenMigration::revision))
                .toList();
            Succession place = place(inventory.graph(), taken, request.head());
            if (!unknown.isEmpty() && (request.head() != null || !place.unsaid())) {
                throw NotDrafted.notBuilt(unknown);
            }
            DraftForm form = this.settings.form(request);
            DraftedMigration empty = DraftedMigration.empty(place.revision(), description,
                    form.files(new EmptyMigration(place, description)));
            return request.written() ? form.folder().write(List.of(empty)).get(0) : empty;
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
        Succession place = place(ground.graph(), taken(ground), request.head());
        DropRules rules = new DropRules(
                () -> Origins.of(ground.migrations(), Replay.of(ground.dialect().reader(), ground.defaultSchema())),
                request.dropUnmapped());
        Aim aim = Aim.of(ground.present(), ground.wanted(), this.settings, rules, ground.equivalence())
            .numbering(ground.numbered())
            .filling(ground.present(), ground.firstValues());
        if (!ground.gaps().isEmpty()) {
            NotExact.unlessBeside(Diff.between(ground.present(), aim.contracted(), ground.equivalence()),
                    ground.present(), ground.gaps());
        }
        Judge judge = Judge.of(ground.dialect(), ground.defaultSchema(), this.site.rules().get(), this.site.safety(),
                this.clock);
        DraftForm form = this.settings.form(request);
        List<DraftedMigration> drafted = new Drafter(ground.dialect(), ground.equivalence(), ground.defaultSchema(),
                judge, this.settings.customizers(), form, this.clock)
            .draft(ground.present(), aim, request.message(), place);
        return new Drafted(request.written() ? form.folder().write(drafted) : drafted, aim.leftAlone(), ground.gaps());
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
    private List<String> taken(Ground ground) {
        List<WrittenMigration> unknown = unknown(ground.taken());
        if (!unknown.isEmpty()) {
            throw NotDrafted.notBuilt(unknown);
        }
        return ground.taken();
    }

    private List<WrittenMigration> unknown(List<String> known) {
        return this.settings.written().stream().filter((file) -> !known.contains(file.revision())).toList();
    }

}
