package dev.aludel.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Effects;
import dev.aludel.fact.Facts;
import dev.aludel.fact.Question;
import dev.aludel.fact.RunningVersion;
import dev.aludel.fact.TableSize;
import dev.aludel.operation.Operation;
import dev.aludel.replay.Replayed;
import dev.aludel.replay.Step;
import dev.aludel.replay.Trail;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What a rule may ask about where it looks: a statement, or a migration as a whole.
 */
public final class Scene {

    private final Dialect dialect;

    private final Replayed here;

    private final List<Step> earlier;

    private final List<Step> later;

    private final Trail migration;

    private final Trail run;

    private final @Nullable Facts facts;

    Scene(Dialect dialect, Replayed here, List<Step> earlier, List<Step> later, Trail migration, Trail run,
            @Nullable Facts facts) {
        this.dialect = dialect;
        this.here = here;
        this.earlier = earlier;
        this.later = later;
        this.migration = migration;
        this.run = run;
        this.facts = facts;
    }

    /** The database. */
    public Dialect dialect() {
        return this.dialect;
    }

    /** The schema that the statement, or the migration, meets. */
    public Schema before() {
        return this.here.before();
    }

    /** The schema that it leaves. */
    public Schema after() {
        return this.here.after();
    }

    /** The statement alone, or each statement of the migration. */
    public List<Step> steps() {
        return this.here.steps();
    }

    /** The statements of the same migration that come before it. */
    public List<Step> earlier() {
        return this.earlier;
    }

    /** The statements of the same migration that come after it. */
    public List<Step> later() {
        return this.later;
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
            .map((operation) -> this.dialect.grammar().sql(operation) + ";")
            .collect(Collectors.joining("\n"));
    }

    /** A name in this database's words. */
    public String name(String name) {
        return this.dialect.grammar().name(name);
    }

    /** A name in this database's words. */
    public String name(QualifiedName name) {
        return this.dialect.grammar().name(name);
    }

    /** Whether a column, or its table, was born earlier in the same migration. */
    public boolean isBornHere(QualifiedName table, String column) {
        return this.migration.bore(table, column);
    }

    /** Whether a column accepts no null, as far as the schema says. */
    public boolean isMandatory(QualifiedName table, String column) {
        return before().table(table)
            .flatMap((found) -> found.column(column))
            .filter((found) -> !found.nullable())
            .isPresent();
    }

    /**
     * Whether a valid check proves that a column is nowhere null. One that the same
     * statement drops proves nothing, so it is asked for before and after.
     */
    public boolean isProvedNotNull(QualifiedName table, String column) {
        return Stream.of(before(), after())
            .allMatch((schema) -> schema.table(table)
                .stream()
                .flatMap((found) -> found.checks().stream())
                .filter(CheckConstraint::validated)
                .anyMatch((check) -> NullCheck.excludesNull(check.expression(), column)));
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
        if (this.facts == null || this.run.opaque()
                || !question.subjects().stream().allMatch(this.run::leftAsTheyWere)) {
            return Optional.empty();
        }
        return this.facts.ask(question.renamed(this.run::formerName));
    }

    /**
     * The server's major version; the oldest one that there may be if it is not known.
     */
    public int version() {
        return (this.facts != null) ? this.facts.majorVersion().orElse(this.dialect.oldestVersion())
                : this.dialect.oldestVersion();
    }

    /** What an operation does there. */
    public Effects effects(Operation operation) {
        return this.dialect.effects(operation, new Circumstances(before(), version()));
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
        return before().table(table).map((found) -> column != null && found.column(column).isEmpty()).orElse(true);
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

    /** Whether a table, or the column if one is given, was born in the same run. */
    boolean isBornInRun(Danger danger, QualifiedName table) {
        return (danger.column() != null) ? this.run.bore(table, danger.column()) : this.run.bore(table);
    }

}
