package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.Migration;
import dev.aludel.problem.AludelException;
import dev.aludel.trial.Picture;
import dev.aludel.trial.TrialFailure;
import dev.aludel.trial.TriedMigration;
import dev.aludel.trial.TriedStatement;
import dev.aludel.trial.Verdict;

/** One migration up, down and up again, by the same runner that an upgrade has. */
final class TrialSteps {

    private final Site scratch;

    private final Dialect dialect;

    private final Migration migration;

    private final Connection witness;

    private final List<String> changed = new ArrayList<>();

    private final List<String> lost = new ArrayList<>();

    private final List<String> leftBehind = new ArrayList<>();

    private List<TriedStatement> statements = List.of();

    private @Nullable Long up;

    private @Nullable Long down;

    private @Nullable Long upAgain;

    private @Nullable TrialFailure failure;

    private @Nullable String note;

    private String direction = "up";

    private Picture before;

    /**
     * Tries one migration on a scratch database.
     * @param witness another session of that database, in autocommit
     */
    TrialSteps(Site scratch, Dialect dialect, Migration migration, Connection witness) throws SQLException {
        this.scratch = scratch;
        this.dialect = dialect;
        this.migration = migration;
        this.witness = witness;
        this.before = picture(null);
    }

    /** What the database was like before it. */
    Picture before() {
        return this.before;
    }

    TriedMigration run() throws SQLException {
        try {
            upAndDown();
        }
        catch (AludelException ex) {
            this.failure = new TrialFailure(this.direction, sqlState(ex), ex.what());
        }
        return new TriedMigration(this.migration.id(), this.migration.description(),
                StoredTrials.checksum(this.migration), verdict(), this.up, this.down, this.upAgain, this.statements,
                this.changed, this.lost, this.leftBehind, this.failure, this.note);
    }

    private void upAndDown() throws SQLException {
        this.up = firstUp();
        Picture applied = picture(this.before);
        this.changed.addAll(this.before.rowChanges(applied));
        this.leftBehind.addAll(this.before.brokenIndexes(applied));
        this.direction = "down";
        try {
            this.down = millis(new Downgrade(this.scratch).only(Set.of(this.migration.id())).takenBack());
        }
        catch (NotReversible ex) {
            this.note = "cannot be taken back: " + ex.reason();
            return;
        }
        Picture takenBack = picture(this.before);
        this.lost.addAll(this.before.losses(takenBack));
        compare("", this.before, takenBack);
        this.leftBehind.addAll(this.before.newRows(takenBack));
        this.direction = "up again";
        this.upAgain = millis(new Upgrade(this.scratch).to(this.migration.id()).applied());
        compare("applied again: ", applied, picture(applied));
    }

    private @Nullable Long firstUp() {
        StatementWatch watch = new StatementWatch(this.witness);
        try {
            Long millis = millis(new Upgrade(this.scratch.watchedBy(watch)).to(this.migration.id()).applied());
            return (millis != null) ? Math.max(0, millis - watch.overheadMillis()) : null;
        }
        finally {
            this.statements = watch.seen();
        }
    }

    private void compare(String when, Picture wanted, Picture found) {
        wanted.schemaChanges(found, this.dialect.equivalence(this.witness))
            .forEach((change) -> this.leftBehind.add(when + change));
    }

    private @Nullable Long millis(List<RunStep> steps) {
        return steps.stream()
            .filter((step) -> step.revision().equals(this.migration.id()))
            .map(RunStep::durationMillis)
            .findFirst()
            .orElse(null);
    }

    private Verdict verdict() {
        if (this.failure != null) {
            return Verdict.FAILED;
        }
        if (!this.lost.isEmpty()) {
            return Verdict.LOST;
        }
        if (!this.leftBehind.isEmpty()) {
            return Verdict.LEFT_BEHIND;
        }
        return (this.note != null) ? Verdict.IRREVERSIBLE : Verdict.KEPT;
    }

    private Picture picture(@Nullable Picture comparedWith) throws SQLException {
        try (Database database = this.scratch.open()) {
            String defaultSchema = this.dialect.catalog().defaultSchema(database.connection());
            Site all = this.scratch.lookingAt(this.dialect.databases().schemas(database.connection()), defaultSchema);
            return Picture.of(database.connection(), this.dialect, Preview.live(all, database), comparedWith);
        }
    }

    /** What it is like now. */
    Picture now() throws SQLException {
        return picture(null);
    }

    private static @Nullable String sqlState(AludelException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigrationFailed failed) {
                return failed.sqlState();
            }
            if (cause instanceof SQLException database) {
                return database.getSQLState();
            }
        }
        return null;
    }

}
