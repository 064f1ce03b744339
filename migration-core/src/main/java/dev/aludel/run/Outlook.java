package dev.aludel.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.fact.Facts;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.replay.Replayed;
import dev.aludel.replay.Step;
import dev.aludel.replay.Trail;
import dev.aludel.safety.SafetySettings;

/** Foresees what the statements of one run do to those who use the database. */
final class Outlook {

    private final Dialect dialect;

    private final Facts facts;

    private final SafetySettings settings;

    private final int version;

    Outlook(Dialect dialect, Facts facts, SafetySettings settings) {
        this.dialect = dialect;
        this.facts = facts;
        this.settings = settings;
        this.version = facts.majorVersion().orElse(dialect.oldestVersion());
    }

    /** Each statement of the migrations that was replayed, in order. */
    List<Prospect> over(List<Migration> migrations, Replayed replayed) {
        Iterator<Step> steps = replayed.steps().iterator();
        List<Prospect> prospects = new ArrayList<>();
        for (Migration migration : migrations) {
            for (Statement statement : migration.upgrade()) {
                if (!statement.isRequirement()) {
                    prospects.add(prospect(migration, steps.next()));
                }
            }
        }
        return prospects;
    }

    private Prospect prospect(Migration migration, Step step) {
        return new Prospect(migration, step,
                step.operations().stream().map((operation) -> impact(operation, step)).toList());
    }

    private Impact impact(Operation operation, Step step) {
        Effects effects = this.dialect.effects(operation, new Circumstances(step.before(), step.after(), this.version));
        List<TableLock> waitedFor = effects.locks()
            .stream()
            .filter((lock) -> lock.waiting() != TableLock.Waiting.SCHEMA_CHANGES)
            .toList();
        List<TableLock> felt = waitedFor.stream().filter((lock) -> !step.trailAfter().bore(lock.table())).toList();
        return new Impact(operation, effects, felt, reach(operation, effects, waitedFor, felt, step));
    }

    private Reach reach(Operation operation, Effects effects, List<TableLock> waitedFor, List<TableLock> felt,
            Step step) {
        Trail trail = step.trail();
        if (operation instanceof RunSql) {
            return Reach.UNKNOWN;
        }
        if (operation instanceof NotNeeded) {
            return Reach.NOBODY;
        }
        if (operation instanceof DataOperation data && felt.isEmpty()) {
            boolean batches = step.statement().backfill().isPresent();
            return data.tables().stream().allMatch(trail::bore) ? Reach.NEW_TABLES
                    : batches ? Reach.BATCHES : Reach.ROWS;
        }
        if (felt.isEmpty()) {
            return waitedFor.isEmpty() ? Reach.NOBODY : Reach.NEW_TABLES;
        }
        if (!effects.works()) {
            return Reach.MOMENT;
        }
        return felt.stream().allMatch((lock) -> isSmall(lock, trail)) ? Reach.SMALL_TABLE : Reach.BLOCKING;
    }

    private boolean isSmall(TableLock lock, Trail trail) {
        return this.facts.size(trail.formerName(lock.table()))
            .filter((size) -> this.settings.isSmall(lock.table(), size))
            .isPresent();
    }

}
