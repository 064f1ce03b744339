package dev.aludel.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Facts;
import dev.aludel.dialect.Facts.TableSize;
import dev.aludel.operation.Operation;
import dev.aludel.replay.Replayed;
import dev.aludel.replay.Step;
import dev.aludel.replay.Trail;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What a rule may ask about where it looks: a statement, or a migration as a whole.
 */
public final class Scene {

    private final Dialect dialect;

    private final Replayed here;

    private final List<Step> later;

    private final Trail migration;

    private final Trail run;

    private final @Nullable Facts facts;

    Scene(Dialect dialect, Replayed here, List<Step> later, Trail migration, Trail run, @Nullable Facts facts) {
        this.dialect = dialect;
        this.here = here;
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

    /** Whether a table has rows, if that is certain. */
    public Optional<Boolean> hasRows(QualifiedName table) {
        if (mayHaveChangedRowsOf(table)) {
            return Optional.empty();
        }
        return this.run.bore(table) ? Optional.of(false) : size(table).map((size) -> !size.isEmpty());
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
