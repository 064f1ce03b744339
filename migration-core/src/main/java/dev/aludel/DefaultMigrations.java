package dev.aludel;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.aludel.advice.AdviceReport;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.drift.DriftReport;
import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.MappedNames;
import dev.aludel.history.History;
import dev.aludel.history.HistoryEntry;
import dev.aludel.history.LogEntry;
import dev.aludel.migration.Migration;
import dev.aludel.report.MigrationDetail;
import dev.aludel.report.MigrationReport;
import dev.aludel.report.SafetyStatus;
import dev.aludel.report.Status;
import dev.aludel.run.Advising;
import dev.aludel.run.Beginning;
import dev.aludel.run.Comparison;
import dev.aludel.run.ContractPolicy;
import dev.aludel.run.Database;
import dev.aludel.run.Downgrade;
import dev.aludel.run.DowngradeResult;
import dev.aludel.run.Drafting;
import dev.aludel.run.Inventory;
import dev.aludel.run.InventoryItem;
import dev.aludel.run.LintRequest;
import dev.aludel.run.Linting;
import dev.aludel.run.NoEntities;
import dev.aludel.run.Preview;
import dev.aludel.run.RecordedVersions;
import dev.aludel.run.SchemaComparison;
import dev.aludel.run.SchemaDifference;
import dev.aludel.run.SchemaSource;
import dev.aludel.run.Site;
import dev.aludel.run.Stamp;
import dev.aludel.run.StoredFindings;
import dev.aludel.run.StoredTrials;
import dev.aludel.run.TakeOver;
import dev.aludel.run.TakenOver;
import dev.aludel.run.Tracing;
import dev.aludel.run.Trying;
import dev.aludel.run.Upgrade;
import dev.aludel.run.UpgradeRequest;
import dev.aludel.run.UpgradeResult;
import dev.aludel.run.VersionRecording;
import dev.aludel.safety.Finding;
import dev.aludel.safety.SafetyReport;
import dev.aludel.trace.Trace;
import dev.aludel.trial.StoredTrial;
import dev.aludel.trial.Trial;
import dev.aludel.trial.TrialRequest;

/** Puts the rooms together. */
final class DefaultMigrations implements Migrations {

    private static final int ATTEMPTS_SHOWN = 20;

    private final Site site;

    private final Supplier<Optional<WantedSchema>> entities;

    private final LastStatus last = new LastStatus(this::status);

    private final DraftSettings drafts;

    private final Map<String, String> placeholders;

    DefaultMigrations(Site site, MigrationSettings settings) {
        this.site = site;
        this.entities = settings.entities();
        this.drafts = settings.drafts();
        this.placeholders = settings.source().placeholders();
    }

    @Override
    public Status status() {
        return ask("read the status", (database) -> remember(this.site.inventory(database), database));
    }

    @Override
    public Optional<Status> lastStatus() {
        return this.last.get();
    }

    @Override
    public Preview plan() {
        return ask("look at what is pending", (database) -> preview(database, this.site.inventory(database).pending()));
    }

    @Override
    public SafetyStatus safety() {
        return ask("judge what is pending", (database) -> {
            Inventory inventory = this.site.inventory(database);
            SafetyReport pending = preview(database, toCome(inventory)).safety();
            List<HistoryEntry> ran = inventory.lastRun();
            List<Finding> judged = ran.isEmpty() ? List.of()
                    : StoredFindings.read(database.history().findings(ran.get(0).run()));
            return new SafetyStatus(pending.worst().orElse(null), pending.findings(), judged,
                    ran.stream().map(HistoryEntry::revision).toList(), ran.isEmpty() ? null : ran.get(0).startedAt());
        });
    }

    @Override
    public SafetyReport lint(LintRequest request) {
        return new Linting(this.site, this.placeholders).judge(request);
    }

    @Override
    public AdviceReport advise() {
        return new Advising(this.site, this.drafts.naming()).advise();
    }

    @Override
    public Drafted draftAdvice(@Nullable String message, @Nullable String head) {
        return drafting().advised(message, head);
    }

    @Override
    public Trace trace(LintRequest request) {
        return new Tracing(this.site, this.placeholders).trace(request);
    }

    @Override
    public MigrationReport report() {
        return report((preview, database) -> new StoredTrials(database).of(preview.pending()));
    }

    @Override
    public MigrationReport report(Trial trial) {
        return report((preview, database) -> StoredTrials.of(trial));
    }

    @Override
    public Trial tryOut(TrialRequest request) {
        return new Trying(this.site).run(request);
    }

    private MigrationReport report(BiFunction<Preview, Database, List<StoredTrial>> trials) {
        return ask("report on what is pending", (database) -> {
            Inventory inventory = this.site.inventory(database);
            Preview preview = preview(database, toCome(inventory));
            MappedNames names = this.entities.get()
                .map((wanted) -> wanted.names(preview.defaultSchema()))
                .orElse(MappedNames.NONE)
                .and(RecordedVersions.read(this.site, database).names(preview.defaultSchema()));
            AdviceReport advice = new Advising(this.site, this.drafts.naming()).adviseOn(database, preview.live());
            return MigrationReport.of(this.site, inventory, preview, database.dialect(), names,
                    trials.apply(preview, database), advice, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        });
    }

    @Override
    public Optional<MigrationDetail> migration(String revision) {
        return ask("read migration " + revision, (database) -> {
            Inventory inventory = this.site.inventory(database);
            return inventory.item(revision).map((item) -> detail(item, inventory, database));
        });
    }

    @Override
    public Optional<DriftReport> entityDrift() {
        return this.entities.get()
            .map((wanted) -> ask("compare the database with the entities",
                    (database) -> new Comparison(this.site, database).ofEntities(wanted)));
    }

    @Override
    public DriftReport drift() {
        Optional<WantedSchema> wanted = this.entities.get();
        return ask("compare the database with entities and history",
                (database) -> new Comparison(this.site, database).ofAll(wanted.orElse(null)));
    }

    @Override
    public DraftedMigration draftEmpty(DraftRequest request) {
        return drafting().empty(request);
    }

    @Override
    public Drafted draft(DraftRequest request) {
        WantedSchema wanted = this.entities.get().orElseThrow(NoEntities::new);
        return drafting().draft(request, wanted);
    }

    @Override
    public SchemaDifference diff(SchemaSource from, SchemaSource to) {
        return new SchemaComparison(this.site, this.entities, this.drafts.defaultSchema()).between(from, to);
    }

    @Override
    public Beginning begin() {
        return Beginning.of(this.site, this.drafts.folder());
    }

    @Override
    public Path folder() {
        return this.drafts.folder().path();
    }

    private Drafting drafting() {
        return new Drafting(this.site, this.drafts, Clock.systemDefaultZone());
    }

    @Override
    public void recordVersion() {
        this.entities.get().ifPresent((wanted) -> new VersionRecording(this.site).of(wanted));
    }

    @Override
    public Optional<TakenOver> takeOver(@Nullable String message) {
        return this.last.change(() -> new TakeOver(this.site, this.drafts, Clock.systemDefaultZone()).run(message));
    }

    @Override
    public List<String> pending(String target) {
        return new Upgrade(this.site, this::remember).pending(target).stream().map(Migration::id).toList();
    }

    @Override
    public UpgradeResult upgrade(UpgradeRequest request) {
        return this.last
            .attempt(() -> new Upgrade(request.contracts() ? this.site.contracts(ContractPolicy.AUTO) : this.site,
                    this::remember)
                .run(request));
    }

    @Override
    public DowngradeResult downgrade(String target) {
        return this.last.change(() -> new Downgrade(this.site).to(target));
    }

    @Override
    public void stamp(String target) {
        this.last.change(() -> {
            new Stamp(this.site).at(target);
            return target;
        });
    }

    private MigrationDetail detail(InventoryItem item, Inventory inventory, Database database) {
        Migration migration = item.migration();
        History history = database.history();
        List<LogEntry> attempts = inventory.hasHistory() ? history.attempts(item.revision(), ATTEMPTS_SHOWN)
                : List.of();
        List<Finding> findings = (item.entry() != null) ? judgedWhenItRan(attempts)
                : preview(database, toCome(inventory)).safety().of(item.revision()).findings();
        if (migration != null) {
            return MigrationDetail.of(item, migration, inventory, findings, attempts);
        }
        return MigrationDetail.of(item, inventory, history.upgradeText(item.revision()).orElse(null),
                history.downgradeText(item.revision()).orElse(null), findings, attempts);
    }

    private static List<Finding> judgedWhenItRan(List<LogEntry> attempts) {
        return attempts.stream()
            .filter((attempt) -> attempt.action() != LogEntry.Action.DOWNGRADE
                    && attempt.action() != LogEntry.Action.TRY)
            .map(LogEntry::findings)
            .filter(Objects::nonNull)
            .findFirst()
            .map(StoredFindings::read)
            .orElse(List.of());
    }

    /** What is held comes some day, and is to be looked at before. */
    private static List<Migration> toCome(Inventory inventory) {
        return Inventory.migrations(inventory.toCome());
    }

    private Preview preview(Database database, List<Migration> pending) {
        try {
            return Preview.of(this.site, database, pending);
        }
        catch (SQLException ex) {
            throw Database.translated("judge what is pending", ex);
        }
    }

    private Status remember(Inventory inventory, Database database) {
        return this.last.remember(Status.of(inventory, database.dialect().name()));
    }

    private <T> T ask(String task, Question<T> question) {
        try (Database database = this.site.open()) {
            return question.of(database);
        }
        catch (SQLException ex) {
            throw Database.translated(task, ex);
        }
    }

    /** Something to ask a database. */
    @FunctionalInterface
    private interface Question<T> {

        T of(Database database) throws SQLException;

    }

}
