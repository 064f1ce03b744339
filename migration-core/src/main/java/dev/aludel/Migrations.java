package dev.aludel;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.aludel.advice.AdviceReport;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.drift.DriftReport;
import dev.aludel.report.MigrationDetail;
import dev.aludel.report.MigrationReport;
import dev.aludel.report.SafetyStatus;
import dev.aludel.report.Status;
import dev.aludel.run.Beginning;
import dev.aludel.run.DowngradeResult;
import dev.aludel.run.LintRequest;
import dev.aludel.run.Preview;
import dev.aludel.run.SchemaDifference;
import dev.aludel.run.SchemaSource;
import dev.aludel.run.TakenOver;
import dev.aludel.run.UpgradeRequest;
import dev.aludel.run.UpgradeResult;
import dev.aludel.safety.SafetyReport;
import dev.aludel.trace.Trace;
import dev.aludel.trial.Trial;
import dev.aludel.trial.TrialRequest;

/**
 * The migrations of one database: where it stands, what will happen, and doing it.
 * <p>
 * Thread-safe; each call closes the connections it opens. Errors are
 * {@link dev.aludel.problem.AludelException}s, which say what happened and what to do;
 * any other error of the database is a Spring {@code DataAccessException}.
 *
 * <pre class="code">
 * Migrations migrations = Migrations.of(dataSource);
 * migrations.plan().safety().findings().forEach(System.out::println);
 * migrations.upgrade("head");
 * migrations.downgrade("-1");
 * </pre>
 */
public interface Migrations {

    /** Where the database stands, and what to do next. */
    Status status();

    /**
     * Where it stood when that was asked, or changed, last; nothing where it never was.
     * Asks nobody.
     */
    Optional<Status> lastStatus();

    /**
     * What an upgrade to the head would do, judged against the live database; nothing is
     * changed.
     */
    Preview plan();

    /** What is dangerous in what is pending, and what was in what ran last. */
    SafetyStatus safety();

    /**
     * What is dangerous in migrations that nobody has run yet, or in SQL files: judged
     * against this database or a schema file, whose rows are asked where only they can
     * tell. Nothing is changed.
     */
    SafetyReport lint(LintRequest request);

    /**
     * What would be better about the database: indexes that are missing or needless, keys
     * that run out of numbers, slow statements; each with the figures behind it. Nothing
     * is changed, and nobody waits.
     */
    AdviceReport advise();

    /**
     * Writes migrations that do what {@link #advise()} says, as far as that keeps nobody
     * waiting, for a person to review.
     * @param message what they do, in a few words; null to tell it from what is changed
     * @param head the migration that they come behind, or a unique part of its id or
     * description; null for the only head
     */
    Drafted draftAdvice(@Nullable String message, @Nullable String head);

    /**
     * What migrations that nobody has run yet, or SQL files, really do: they run on a
     * scratch copy of the schema, statement by statement. Nothing is changed elsewhere.
     */
    Trace trace(LintRequest request);

    /**
     * All that a team wants to know before what is pending goes to production: what
     * changes, whom it keeps waiting, in which order things are deployed, what can go
     * wrong, and what callers must change. Nothing is changed.
     */
    MigrationReport report();

    /** The same, with what came of a trial, whether the log knows of it or not. */
    MigrationReport report(Trial trial);

    /**
     * Tries migrations where nobody is hurt: on a scratch database with the present
     * schema and some rows, each up, down and up again. Nothing is changed in this
     * database, but its log says what came of it, where there is one, and so does the
     * {@linkplain #report() report}.
     */
    Trial tryOut(TrialRequest request);

    /** All about one migration; nothing where there is none of exactly that id. */
    Optional<MigrationDetail> migration(String revision);

    /**
     * Where the database differs from what the entities want, each difference explained
     * by the history; nothing where there are no entities, or none yet. The history is
     * asked only where something differs.
     */
    Optional<DriftReport> entityDrift();

    /**
     * Where entities, history and database differ: as {@link #entityDrift()}, and what
     * was done to the database that no applied migration does.
     */
    DriftReport drift();

    /**
     * Writes a migration without statements, for a person to go on with.
     * @param message what it does, in a few words
     * @param head the migration that it comes behind, or a unique part of its id or
     * description; null for the only head
     * @return its file
     */
    default Path draft(String message, @Nullable String head) {
        return Objects.requireNonNull(draftEmpty(DraftRequest.of(message).behind(head)).file());
    }

    /**
     * Writes a migration without statements, for a person to go on with, in SQL or
     * {@linkplain DraftRequest#inJava() in Java}. No entities are asked.
     */
    DraftedMigration draftEmpty(DraftRequest request);

    /**
     * Drafts what the entities miss: migrations for a person to review, each with its way
     * back, judged, and read again before it is written. What no entity has any more goes
     * in a migration of its own that waits for the old code to be gone.
     * @return what was drafted; nothing to change where that is empty, and then nothing
     * is written
     */
    Drafted draft(DraftRequest request);

    /**
     * What turns one schema into another, all of it, and back:
     * {@code diff(SchemaSource.DATABASE, SchemaSource.ENTITIES)}. Nothing is changed.
     */
    SchemaDifference diff(SchemaSource from, SchemaSource to);

    /** Makes the folder for migrations, and says where the database stands. */
    Beginning begin();

    /** Where migrations are written to; it need not be there yet. */
    Path folder();

    /**
     * Records what the entities map, as far as they are known, for the version of the
     * application that starts: dropping or renaming that is dangerous until a later
     * version has started. Does nothing unless the settings ask for it.
     */
    void recordVersion();

    /**
     * Takes over what was done to the database by hand: writes it down as a migration,
     * for a person to review, and records that this database has it already.
     * @param message what it does, in a few words; null to tell it from what was done
     * @return nothing where the database is as the migrations have made it
     */
    Optional<TakenOver> takeOver(@Nullable String message);

    /**
     * The revisions that an upgrade to a target would apply, in order; nothing is judged,
     * no lock is taken.
     * @param target as for {@link #upgrade(String)}
     */
    List<String> pending(String target);

    /**
     * Applies pending migrations, in order, each in its transaction. Where none is
     * pending, no lock is taken.
     * @param target {@code head}, {@code heads}, an id, a unique part of one or of its
     * description, or {@code +1}
     */
    default UpgradeResult upgrade(String target) {
        return upgrade(UpgradeRequest.to(target));
    }

    /** Applies pending migrations, as the request says. */
    UpgradeResult upgrade(UpgradeRequest request);

    /**
     * Takes applied migrations back, last first.
     * @param target {@code base}, an id, a unique part of one or of its description, or
     * {@code -1}
     */
    DowngradeResult downgrade(String target);

    /**
     * Records that the database stands at a target, without running anything.
     * @param target {@code head}, an id, a unique part of one or of its description, or
     * {@code base}
     */
    void stamp(String target);

    /**
     * The migrations in {@code classpath:db/migration} for a database, with the usual
     * settings.
     */
    static Migrations of(DataSource dataSource) {
        return of(dataSource, MigrationSettings.defaults());
    }

    /** Migrations for a database. */
    static Migrations of(DataSource dataSource, MigrationSettings settings) {
        return new DefaultMigrations(settings.site(dataSource), settings);
    }

}
