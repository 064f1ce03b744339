package dev.aludel.run;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.draft.Aim;
import dev.aludel.draft.DraftForm;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.draft.Drafter;
import dev.aludel.draft.DropRules;
import dev.aludel.draft.EmptyMigration;
import dev.aludel.draft.FillCheck;
import dev.aludel.draft.Origins;
import dev.aludel.draft.RenameSearch;
import dev.aludel.draft.Renaming;
import dev.aludel.draft.Succession;
import dev.aludel.draft.WrittenMigration;
import dev.aludel.drift.WantedSchema;
import dev.aludel.fact.Facts;
import dev.aludel.plan.Fills;
import dev.aludel.plan.PlanStyle;
import dev.aludel.plan.Planner;
import dev.aludel.plan.Rename;
import dev.aludel.replay.Replay;
import dev.aludel.revision.Revision;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.SeveralHeads;
import dev.aludel.safety.Judge;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Schema;

/** Drafts migrations from what the entities want, and writes them. */
public final class Drafting {

    /** Nobody knows what rows there are. */
    private static final Facts UNKNOWN = Facts.of("", Map.of());

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
            case DATABASE -> fromDatabase(this.site, request, entities, this::facts);
            case SOURCES -> fromSources(request, entities);
            case SHADOW -> new Shadow(this.site, request.shadow(), this.settings.defaultSchema())
                .with((shadow) -> fromDatabase(shadow, request, entities, (database, present) -> UNKNOWN));
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
            DraftForm form = this.settings.form(DraftRequest.of(message).behind(head));
            Advising advising = new Advising(this.site, this.settings.naming());
            Schema present = advising.schema(database);
            List<DraftedMigration> drafted = drafter(dialect, dialect.equivalence(database.connection()),
                    dialect.catalog().defaultSchema(database.connection()), form)
                .draft(Advising.usable(present), advising.advise(database, present).gentle(), message, place);
            return new Drafted(form.folder().write(drafted), List.of(), List.of());
        }
        catch (SQLException ex) {
            throw Database.translated("draft what was advised", ex);
        }
    }

    private Drafted fromDatabase(Site where, DraftRequest request, WantedSchema entities,
            BiFunction<Database, Schema, Facts> facts) {
        try (Database database = where.open()) {
            Ground ground = Ground.of(where, database, entities);
            return draft(request, ground, facts.apply(database, ground.present()));
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
        return draft(request, Ground.of(SourceReplay.of(looking, dialect, schema), dialect, schema, entities), UNKNOWN);
    }

    /** What is known of the rows, once somebody asks. */
    private Facts facts(Database database, Schema present) {
        return Facts.onDemand(() -> {
            try {
                return Preview.facts(database, present.tables().keySet(), this.site.safety().limits());
            }
            catch (SQLException ex) {
                throw Database.translated("look at the rows", ex);
            }
        });
    }

    private Drafted draft(DraftRequest request, Ground ground, Facts facts) {
        Succession place = place(ground.graph(), taken(ground.taken()), request.head()).holding(ground.held());
        DropRules rules = new DropRules(
                () -> Origins.of(ground.migrations(), Replay.of(ground.dialect().reader(), ground.defaultSchema())),
                request.dropUnmapped());
        PlanStyle style = Objects.requireNonNullElse(request.plan().style(), this.settings.plans());
        Fills fills = request.plan().fills();
        Renaming renaming = renaming(request, ground, new Planner(ground.dialect(), style, fills, facts));
        new FillCheck(renaming.present(), renaming.wanted(), ground.dialect()).check(fills);
        Map<ColumnName, String> firstValues = new HashMap<>(fills.defaults(renaming.present(), ground.dialect()));
        firstValues.putAll(ground.firstValues());
        firstValues.keySet().removeAll(renaming.renames().columns().keySet());
        Planner planner = new Planner(ground.dialect(), style, fills.besides(firstValues.keySet()), facts)
            .following(renaming.renames());
        Aim aim = Aim.of(renaming, this.settings, rules, ground.equivalence(), planner)
            .numbering(ground.numbered())
            .filling(renaming.present(), firstValues);
        if (!ground.gaps().isEmpty()) {
            NotExact.unlessBeside(Diff.between(renaming.present(), aim.contracted(), ground.equivalence()),
                    ground.present(), ground.gaps());
        }
        DraftForm form = this.settings.form(request);
        List<DraftedMigration> drafted = drafter(ground.dialect(), ground.equivalence(), ground.defaultSchema(), form)
            .draft(ground.present(), aim, request.message(), place, planner);
        return new Drafted(request.written() ? form.folder().write(drafted) : drafted, aim.leftAlone(), ground.gaps());
    }

    private Renaming renaming(DraftRequest request, Ground ground, Planner planner) {
        List<Rename> renames = new RenameSearch(ground.present(), ground.wanted(), this.settings.filter(),
                ground.equivalence(), ground.previous(), ground.firstValues().keySet())
            .found(request.plan().renames());
        return Renaming.of(renames, ground.present(), ground.wanted(), planner::isGentle, ground.numbered(),
                ground.dialect());
    }

    private Drafter drafter(Dialect dialect, Equivalence equivalence, @Nullable String defaultSchema, DraftForm form) {
        Judge judge = Judge.of(dialect, defaultSchema, this.site.rules().get(), this.site.safety(), this.clock);
        return new Drafter(dialect, equivalence, defaultSchema, judge, this.settings.customizers(), form, this.clock);
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
        List<WrittenMigration> unknown = unknown(known);
        if (!unknown.isEmpty()) {
            throw NotDrafted.notBuilt(unknown);
        }
        return known;
    }

    private List<WrittenMigration> unknown(List<String> known) {
        return this.settings.written().stream().filter((file) -> !known.contains(file.revision())).toList();
    }

}
