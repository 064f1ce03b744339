package dev.aludel.run;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.aludel.dialect.Dialect;
import dev.aludel.draft.Aim;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.draft.Drafter;
import dev.aludel.draft.DropRules;
import dev.aludel.draft.Origins;
import dev.aludel.draft.Succession;
import dev.aludel.drift.Drift;
import dev.aludel.drift.OtherTools;
import dev.aludel.drift.WantedSchema;
import dev.aludel.replay.Replay;
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
     * @throws NotDrafted if the database lacks migrations, or the application does
     */
    public Drafted draft(DraftRequest request, WantedSchema entities) {
        try (Database database = this.site.open()) {
            return draft(request, ground(entities, database));
        }
        catch (SQLException ex) {
            throw Database.translated("draft a migration", ex);
        }
    }

    private Ground ground(WantedSchema entities, Database database) throws SQLException {
        Dialect dialect = database.dialect();
        Inventory inventory = this.site.inventory(database);
        new Verification(inventory, this.site.run()).check(database.history());
        if (!inventory.pending().isEmpty()) {
            throw NotDrafted.behind(inventory.pending());
        }
        String defaultSchema = dialect.catalog().defaultSchema(database.connection());
        Set<String> namespaces = entities.comparableTo(Schema.empty(), defaultSchema, dialect.reader())
            .namespaces()
            .keySet();
        Schema present = OtherTools.without(Preview.live(this.site.lookingAt(namespaces, defaultSchema), database),
                Schema.empty());
        Schema wanted = Drift.comparable(entities.comparableTo(present, defaultSchema, dialect.reader()), present,
                dialect, database.connection());
        return new Ground(dialect, dialect.equivalence(database.connection()), defaultSchema, present, wanted,
                entities.numbered(defaultSchema), inventory.graph(),
                inventory.items().stream().map(InventoryItem::revision).toList());
    }

    private Drafted draft(DraftRequest request, Ground ground) {
        List<String> taken = taken(ground);
        Succession place = Succession.behind(ground.graph(), taken, request.head(), this.clock.instant());
        DropRules rules = new DropRules(
                () -> Origins.of(ground.migrations(), Replay.of(ground.dialect().reader(), ground.defaultSchema())),
                request.dropUnmapped());
        Aim aim = Aim.of(ground.present(), ground.wanted(), this.settings, rules, ground.equivalence())
            .numbering(ground.numbered());
        Judge judge = Judge.of(ground.dialect(), ground.defaultSchema(), this.site.rules().get(), this.site.safety(),
                this.clock);
        List<DraftedMigration> drafted = new Drafter(ground.dialect(), ground.equivalence(), ground.defaultSchema(),
                judge, this.settings.customizers(), this.clock)
            .draft(ground.present(), aim, request.message(), place);
        return new Drafted(request.written() ? this.settings.folder().write(drafted) : drafted, aim.leftAlone());
    }

    /** What is written already and not known yet would be drafted a second time. */
    private List<String> taken(Ground ground) {
        List<String> unknown = new ArrayList<>(this.settings.folder().revisions());
        unknown.removeAll(ground.taken());
        if (!unknown.isEmpty()) {
            throw NotDrafted.notBuilt(unknown, this.settings.folder().path());
        }
        return ground.taken();
    }

}
