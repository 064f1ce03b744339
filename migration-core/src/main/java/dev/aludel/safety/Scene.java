package dev.aludel.safety;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Effects;
import dev.aludel.dialect.Effort;
import dev.aludel.dialect.TableLock;
import dev.aludel.fact.Facts;
import dev.aludel.fact.Question;
import dev.aludel.fact.RunningVersion;
import dev.aludel.fact.TableSize;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetNotNull;
import dev.aludel.replay.Replayed;
import dev.aludel.replay.Step;
import dev.aludel.replay.Trail;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What a rule may ask about where it looks: a statement, or a migration as a whole.
 */
public final class Scene {

    private final Occasion occasion;

    private final Replayed here;

    private final List<Step> earlier;

    private final List<Step> later;

    private final Trail migration;

    private final Trail run;

    private final @Nullable Facts facts;

    private final HeldLocks held;

    private final Map<Operation, Effects> effects = new IdentityHashMap<>();

    Scene(Occasion occasion, Replayed here, List<Step> earlier, List<Step> later, Trail migration, Trail run,
            HeldLocks held) {
        this.occasion = occasion;
        this.facts = occasion.facts();
        this.here = here;
        this.earlier = earlier;
        this.later = later;
        this.migration = migration;
        this.run = run;
        this.held = held;
    }

    /** The database. */
    public Dialect dialect() {
        return this.occasion.dialect();
    }

    /** The schema that the statement, or the migration, meets. */
    public Schema before() {
        return this.here.before();
    }

    /** The schema that it leaves. */
    public Schema after() {
        return this.here.after();
    }

    /** The schema that the first statement of the same migration meets. */
    public Schema start() {
        return this.earlier.isEmpty() ? before() : this.earlier.get(0).before();
    }

    /** The schema that the last statement of the same migration leaves. */
    public Schema end() {
        return this.later.isEmpty() ? after() : this.later.get(this.later.size() - 1).after();
    }

    /** The statement alone, or each statement of the migration. */
    public List<Step> steps() {
        return this.here.steps();
    }

    /** The statements of the same migration that come before it. */
    public List<Step> earlier() {
        return this.earlier;
    }

    /**
     * The statements before it whose locks are still held, because they are in the same
     * transaction.
     */
    public List<Step> transaction() {
        return isTransactional() ? this.earlier : List.of();
    }

    /**
     * The locks that keep everybody out of tables which others use, and which earlier
     * statements of the same transaction have taken.
     */
    public Stream<TableLock> held() {
        return this.held.locks()
            .stream()
            .filter((lock) -> !isBornHere(lock.table()) && before().table(lock.table()).isPresent());
    }

    /** The statements of the same migration that come after it. */
    public List<Step> later() {
        return this.later;
    }

    /** Whether the statements of the migration run in one transaction. */
    public boolean isTransactional() {
        return this.occasion.transactional();
    }

    /** Whether the statement runs in batches, each its own transaction. */
    public boolean isInBatches() {
        return this.here.steps().stream().anyMatch((step) -> step.statement().backfill().isPresent());
    }

    /** The text of the statement, or of the migration. */
    public String text() {
        return this.here.steps().stream().map((step) -> step.statement().text()).collect(Collectors.joining(";\n"));
    }

    /** Operations in this database's words, a statement a line. */
    public String sql(Operation... operations) {
        return sql(Arrays.asList(operations));
    }

    /** Operations in this database's words, a statement a line. */
    public String sql(List<Operation> operations) {
        return operations.stream()
            .map((operation) -> dialect().grammar().sql(operation) + ";")
            .collect(Collectors.joining("\n"));
    }

    /** A name in this database's words. */
    public String name(String name) {
        return dialect().grammar().name(name);
    }

    /** A name in this database's words. */
    public String name(QualifiedName name) {
        return dialect().grammar().name(name);
    }

    /** Whether a table was born earlier in the same migration. */
    public boolean isBornHere(QualifiedName table) {
        return this.migration.bore(table);
    }

    /**
     * Whether a column was added in the same migration, possibly by the same statement,
     * and no row can have a value in it yet.
     */
    public boolean isStillNull(QualifiedName table, String column) {
        boolean born = isBornHere(table, column)
                || before().whole(table).flatMap((found) -> found.column(column)).isEmpty();
        return born && !mayHaveChangedRowsOf(table)
                && after().whole(table)
                    .flatMap((found) -> found.column(column))
                    .filter((found) -> found.value() == null)
                    .isPresent();
    }

    /** Whether a column, or its table, was born earlier in the same migration. */
    public boolean isBornHere(QualifiedName table, String column) {
        return this.migration.bore(table, column);
    }

    /** Whether a thing that is no table was born earlier in the same migration. */
    public boolean isBornHere(ObjectName thing) {
        return before().has(thing) && !start().has(thing);
    }

    /** Whether a column accepts no null, as far as the schema says. */
    public boolean isMandatory(QualifiedName table, String column) {
        return before().table(table)
            .flatMap((found) -> found.column(column))
            .filter((found) -> !found.nullable())
            .isPresent();
    }

    /**
     * Whether a valid check proves that a column is nowhere null, as far as the database
     * looks for such a proof. One that the same statement drops proves nothing.
     */
    public boolean isProvedNotNull(QualifiedName table, String column) {
        return !effects(new SetNotNull(table, column)).scans();
    }

    /** Whether a table has rows, if that is certain. */
    public Optional<Boolean> hasRows(QualifiedName table) {
        if (mayHaveChangedRowsOf(table)) {
            return Optional.empty();
        }
        return this.run.bore(table) ? Optional.of(false) : size(table).map((size) -> !size.isEmpty());
    }

    /**
     * What the database answers to a question about rows as they will be when the
     * statement meets them.
     * @return nothing where there is no database to ask, it gave no answer in time, or
     * earlier statements of the same run may have changed what the answer would be
     */
    public <A> Optional<A> ask(Question<A> question) {
        Facts answering = this.occasion.answering();
        if (answering == null || this.run.opaque()
                || !question.subjects().stream().allMatch(this.run::leftAsTheyWere)) {
            return Optional.empty();
        }
        return answering.ask(question.renamed(this.run::formerName));
    }

    /**
     * The server's major version; the oldest one that there may be if it is not known.
     */
    public int version() {
        return (this.facts != null) ? this.facts.majorVersion().orElse(dialect().oldestVersion())
                : dialect().oldestVersion();
    }

    /** Whether every statement before it in the same run was understood. */
    public boolean isCertain() {
        return !this.run.opaque();
    }

    /** What an operation does there. */
    public Effects effects(Operation operation) {
        return this.effects.computeIfAbsent(operation,
                (asked) -> dialect().effects(asked, new Circumstances(before(), after(), version())));
    }

    /** What an operation of another statement does where that stands. */
    public Effects effects(Operation operation, Step step) {
        return dialect().effects(operation, new Circumstances(step.before(), step.after(), version()));
    }

    /**
     * Whether a table has its rows in others, so that some gentler ways are closed to it.
     */
    public boolean isPartitioned(QualifiedName table) {
        return before().table(table).filter((found) -> found.inheritance().partitionKey() != null).isPresent();
    }

    /** How long an operation takes that has these effects. */
    Optional<Effort> effort(Operation operation, Effects effects) {
        return dialect().effort(operation, effects, new Circumstances(before(), after(), version()));
    }

    /**
     * The versions of applications that may be running, as far as they are recorded; what
     * they map is called as it was before the run.
     */
    public List<RunningVersion> running() {
        return (this.facts != null) ? this.facts.running() : List.of();
    }

    /** What a table was called before the run. */
    public QualifiedName formerName(QualifiedName table) {
        return this.run.formerName(table);
    }

    /** Whether an earlier statement of the same run may have changed rows of a table. */
    public boolean mayHaveChangedRowsOf(QualifiedName table) {
        return this.run.mayHaveChangedRowsOf(table);
    }

    /** What a statement that takes the rows of a table away does to them. */
    public Verdict lossOfRows(QualifiedName table) {
        if (isAbsent(table, null)) {
            return Verdict.NO_LOSS;
        }
        return hasRows(table).map((some) -> some ? Verdict.LOSES_DATA : Verdict.NO_LOSS).orElse(Verdict.CANNOT_TELL);
    }

    /**
     * Whether a table, or the column if one is given, is certainly not there, as where a
     * statement says IF EXISTS. Of schemas that were not read, nothing is certain.
     */
    boolean isAbsent(QualifiedName table, @Nullable String column) {
        if (this.facts == null || this.run.opaque() || table.schema() != null) {
            return false;
        }
        return before().table(table)
            .map((found) -> column != null && found.column(column).isEmpty())
            .orElse(before().sequence(table).isEmpty()
                    && before().object(ObjectName.of(ObjectKind.MATERIALIZED_VIEW, table)).isEmpty());
    }

    /** How large a table was before the run, if that is known. */
    Optional<TableSize> size(QualifiedName table) {
        return (this.facts != null && !this.run.bore(table)) ? this.facts.size(this.run.formerName(table))
                : Optional.empty();
    }

    /** Whether a table, or the column if one is given, was born in the same migration. */
    boolean isBornHere(Danger danger, QualifiedName table) {
        return (danger.column() != null) ? this.migration.bore(table, danger.column()) : this.migration.bore(table);
    }

    /** Whether a thing was born in the same run. */
    boolean isBornInRun(ObjectName thing) {
        return before().has(thing) && !this.occasion.live().has(thing);
    }

    /** Whether a table, or the column if one is given, was born in the same run. */
    boolean isBornInRun(Danger danger, QualifiedName table) {
        return (danger.column() != null) ? this.run.bore(table, danger.column()) : this.run.bore(table);
    }

}
