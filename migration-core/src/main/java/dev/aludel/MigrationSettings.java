package dev.aludel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import dev.aludel.draft.DraftSettings;
import dev.aludel.drift.WantedSchema;
import dev.aludel.history.HistorySettings;
import dev.aludel.migration.JavaMigration;
import dev.aludel.run.BackupCheck;
import dev.aludel.run.BackupGuard;
import dev.aludel.run.RunSettings;
import dev.aludel.run.Site;
import dev.aludel.run.UpgradeObserver;
import dev.aludel.safety.SafetySettings;
import dev.aludel.safety.rule.Rules;
import dev.aludel.source.MigrationSource;
import dev.aludel.source.SourceSettings;

/**
 * What may be set. Immutable:
 * {@code defaults().source((files) -> files.withLocations("filesystem:migrations"))}.
 *
 * @param schemas the schemas to look at; empty for the connection's default schema
 * @param source where migration files are
 * @param javaMigrations the migrations in Java
 * @param history where the history is kept
 * @param run how migrations are run
 * @param safety how strictly they are judged
 * @param entities the schema that the entities want, once it is known
 * @param observer is told what is about to happen
 * @param drafts how migrations are drafted
 * @param backups is asked before data are lost
 */
public record MigrationSettings(List<String> schemas, SourceSettings source, List<JavaMigration> javaMigrations,
        HistorySettings history, RunSettings run, SafetySettings safety, Supplier<Optional<WantedSchema>> entities,
        UpgradeObserver observer, DraftSettings drafts, BackupCheck backups) {

    public MigrationSettings {
        schemas = List.copyOf(schemas);
        javaMigrations = List.copyOf(javaMigrations);
    }

    /** The usual settings. */
    public static MigrationSettings defaults() {
        return new MigrationSettings(List.of(), SourceSettings.defaults(), List.of(), HistorySettings.defaults(),
                RunSettings.defaults(), SafetySettings.defaults(), Optional::empty, UpgradeObserver.NONE,
                DraftSettings.defaults(), BackupCheck.NONE);
    }

    /** The same, looking at these schemas. */
    public MigrationSettings withSchemas(List<String> names) {
        return new MigrationSettings(names, this.source, this.javaMigrations, this.history, this.run, this.safety,
                this.entities, this.observer, this.drafts, this.backups);
    }

    /** The same with files from elsewhere. */
    public MigrationSettings source(UnaryOperator<SourceSettings> change) {
        return new MigrationSettings(this.schemas, change.apply(this.source), this.javaMigrations, this.history,
                this.run, this.safety, this.entities, this.observer, this.drafts, this.backups);
    }

    /** The same with these migrations in Java beside the files. */
    public MigrationSettings withJavaMigrations(Collection<? extends JavaMigration> migrations) {
        return new MigrationSettings(this.schemas, this.source, List.copyOf(migrations), this.history, this.run,
                this.safety, this.entities, this.observer, this.drafts, this.backups);
    }

    /** The same with another history. */
    public MigrationSettings history(UnaryOperator<HistorySettings> change) {
        return new MigrationSettings(this.schemas, this.source, this.javaMigrations, change.apply(this.history),
                this.run, this.safety, this.entities, this.observer, this.drafts, this.backups);
    }

    /** The same, run otherwise. */
    public MigrationSettings run(UnaryOperator<RunSettings> change) {
        return new MigrationSettings(this.schemas, this.source, this.javaMigrations, this.history,
                change.apply(this.run), this.safety, this.entities, this.observer, this.drafts, this.backups);
    }

    /** The same, judged otherwise. */
    public MigrationSettings safety(UnaryOperator<SafetySettings> change) {
        return new MigrationSettings(this.schemas, this.source, this.javaMigrations, this.history, this.run,
                change.apply(this.safety), this.entities, this.observer, this.drafts, this.backups);
    }

    /** The same with somebody else watching. */
    public MigrationSettings watchedBy(UpgradeObserver newObserver) {
        return new MigrationSettings(this.schemas, this.source, this.javaMigrations, this.history, this.run,
                this.safety, this.entities, newObserver, this.drafts, this.backups);
    }

    /** The same with entities to compare the database with. */
    public MigrationSettings withEntities(Supplier<Optional<WantedSchema>> newEntities) {
        return new MigrationSettings(this.schemas, this.source, this.javaMigrations, this.history, this.run,
                this.safety, newEntities, this.observer, this.drafts, this.backups);
    }

    /** The same, drafted otherwise. */
    public MigrationSettings drafts(UnaryOperator<DraftSettings> change) {
        return new MigrationSettings(this.schemas, this.source, this.javaMigrations, this.history, this.run,
                this.safety, this.entities, this.observer, change.apply(this.drafts), this.backups);
    }

    /** The same, asking this before data are lost. */
    public MigrationSettings withBackupCheck(BackupCheck check) {
        return new MigrationSettings(this.schemas, this.source, this.javaMigrations, this.history, this.run,
                this.safety, this.entities, this.observer, this.drafts, check);
    }

    /**
     * All of it for one database; a rule that does not exist is told now, not when
     * something is judged.
     */
    Site site(DataSource dataSource) {
        this.safety.rules().keySet().forEach((rule) -> Rules.all().page(rule));
        return new Site(dataSource, this.schemas, sources(), this.history, this.run, this.safety, Rules::all,
                new BackupGuard(this.observer, this.backups));
    }

    private MigrationSource sources() {
        MigrationSource files = MigrationSource.files(this.source);
        return this.javaMigrations.isEmpty() ? files
                : MigrationSource.of(files, MigrationSource.java(this.javaMigrations));
    }

}
