package dev.aludel.run;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.draft.Draft;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.HotFix;
import dev.aludel.draft.Succession;
import dev.aludel.draft.Summary;
import dev.aludel.drift.ManualChange;
import dev.aludel.drift.Promise;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Step;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Judge;
import dev.aludel.schema.Schema;
import dev.aludel.source.MigrationReader;

/** Writes down what was done by hand, with all that it needs to run elsewhere. */
final class HotFixDraft {

    private final Site site;

    private final Database database;

    private final Dialect dialect;

    private final Inventory inventory;

    private final DraftSettings settings;

    private final Clock clock;

    HotFixDraft(Site site, Database database, Inventory inventory, DraftSettings settings, Clock clock) {
        this.site = site;
        this.database = database;
        this.dialect = database.dialect();
        this.inventory = inventory;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A draft of what was done.
     * @param promised the schema that the migrations have made
     * @param live the schema that is there
     * @param message what it does, in a few words; null to tell it from what was done
     * @throws NotTakenOver if the draft would not do the same elsewhere
     */
    Draft of(List<ManualChange> changes, Schema promised, Schema live, @Nullable String message) throws SQLException {
        HotFix hotFix = new HotFix(changes.stream().map(ManualChange::operation).toList(), promised);
        String description = (message != null && !message.isBlank()) ? message : Summary.of(changes);
        List<Operation> upgrade = hotFix.upgrade();
        Succession place = Succession.behindAll(this.inventory.graph(), taken(), this.clock.instant());
        Draft draft = new Draft(place.revision(), description, notes(description), directives(place, hotFix),
                Step.of(upgrade), hotFix.downgrade(this.dialect.equivalence(this.database.connection())), true);
        Migration migration = read(draft);
        List<ManualChange> left = leftBy(migration.upgrade(), promised, live);
        if (!left.isEmpty()) {
            throw NotTakenOver.notTheSame(left);
        }
        if (!leftBy(migration.downgradeStatements(), live, promised).isEmpty()) {
            draft = new Draft(draft.revision(), description, draft.notes(), draft.directives(), Step.of(upgrade), null,
                    true);
            migration = read(draft);
        }
        return allowed(draft, migration, promised);
    }

    /** What is told of a database in which statements did not do what was meant. */
    private List<ManualChange> leftBy(List<Statement> statements, Schema before, Schema after) throws SQLException {
        Replayed replayed = Replay.of(this.dialect.reader(), defaultSchema()).over(before, statements);
        return TakeOver.investigation(Promise.of(replayed.after()), this.database).manualChanges(after);
    }

    /** What was done here already is not refused elsewhere. */
    private Draft allowed(Draft draft, Migration migration, Schema promised) throws SQLException {
        Judge judge = Judge.of(this.dialect, defaultSchema(), this.site.rules().get(), this.site.safety(), this.clock);
        List<String> rules = judge.judgeAsIfLarge(List.of(migration), promised)
            .refusing(this.site.safety().failOn())
            .stream()
            .map(Finding::rule)
            .distinct()
            .toList();
        Draft allowing = draft;
        for (String rule : rules) {
            allowing = allowing.saying("allow %s it was done by hand in %s already".formatted(rule, databaseName()));
        }
        return allowing;
    }

    private Migration read(Draft draft) {
        return new MigrationReader(this.dialect.reader(), Map.of()).migration(draft.fileName(),
                draft.text(this.dialect.grammar()));
    }

    private List<String> notes(String description) throws SQLException {
        return List.of(description,
                "Done by hand in database %s, where it is recorded as applied. Taken over by %s on %s.".formatted(
                        databaseName(), this.database.user(),
                        LocalDate.ofInstant(this.clock.instant(), this.clock.getZone())));
    }

    private List<String> directives(Succession place, HotFix hotFix) {
        return Stream.concat(place.directives().stream(), hotFix.transaction(this.dialect.grammar()).stream()).toList();
    }

    /** Also of what was applied and is not in the sources, or not yet. */
    private List<String> taken() {
        List<String> taken = new ArrayList<>();
        this.settings.written().forEach((file) -> taken.add(file.revision()));
        this.inventory.items().forEach((item) -> taken.add(item.revision()));
        return taken;
    }

    private String databaseName() throws SQLException {
        return String.valueOf(this.database.connection().getCatalog());
    }

    private @Nullable String defaultSchema() throws SQLException {
        return this.dialect.catalog().defaultSchema(this.database.connection());
    }

}
