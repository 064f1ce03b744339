package dev.aludel.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.RunSql;
import dev.aludel.problem.Location;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.QualifiedName;

/**
 * Writes down what a migration says. A word may be followed by more about it, so what it
 * means is asked for when all is said.
 */
final class Recorder implements DowngradeChanges {

    private final Origin origin;

    private final List<Supplier<List<Recorded>>> said = new ArrayList<>();

    private final List<Directive> next = new ArrayList<>();

    private @Nullable String irreversible;

    Recorder(Origin origin) {
        this.origin = origin;
    }

    Recording recording() {
        return new Recording(this.said.stream().flatMap((words) -> words.get().stream()).toList(), this.next,
                this.irreversible);
    }

    void record(Operation operation) {
        record(() -> List.of(operation));
    }

    void record(Supplier<? extends List<? extends Operation>> operations) {
        Location location = this.origin.here();
        List<Directive> directives = directives();
        this.said.add(() -> operations.get()
            .stream()
            .<Recorded>map((operation) -> new Recorded.Change(operation, location, directives))
            .toList());
    }

    @Override
    public void createTable(String name, Consumer<NewTable> definition) {
        NewTable table = new NewTable(Names.of(name));
        record(() -> List.of(new CreateTable(table.table())));
        definition.accept(table);
    }

    @Override
    public TableChanges table(String name) {
        return new TableChanges(this, Names.of(name));
    }

    @Override
    public void renameTable(String from, String to) {
        record(new RenameTable(Names.of(from), sibling(from, to)));
    }

    @Override
    public void dropTable(String name) {
        record(new DropTable(Names.of(name), null, false));
    }

    @Override
    public void dropTable(String name, Consumer<NewTable> definition) {
        NewTable table = new NewTable(Names.of(name));
        record(() -> List.of(new DropTable(Names.of(name), table.table(), false)));
        definition.accept(table);
    }

    @Override
    public void renameIndex(String from, String to) {
        record(new RenameIndex(Names.of(from), to));
    }

    @Override
    public void dropIndex(String name) {
        record(new DropIndex(Names.of(name), null, null, false, false));
    }

    @Override
    public void dropIndexConcurrently(String name) {
        record(new DropIndex(Names.of(name), null, null, true, false));
    }

    @Override
    public NewSequence createSequence(String name) {
        NewSequence sequence = new NewSequence(Names.of(name));
        record(() -> List.of(new CreateSequence(sequence.sequence())));
        return sequence;
    }

    @Override
    public void renameSequence(String from, String to) {
        record(new RenameSequence(Names.of(from), sibling(from, to)));
    }

    @Override
    public void dropSequence(String name) {
        record(new DropSequence(Names.of(name), null, false));
    }

    @Override
    public void createEnum(String name, String... labels) {
        record(new CreateType(EnumType.of(Names.of(name), List.of(labels))));
    }

    @Override
    public void addEnumValue(String type, String label) {
        record(new AddEnumValue(Names.of(type), label, null, null));
    }

    @Override
    public void renameType(String from, String to) {
        record(new RenameType(Names.of(from), sibling(from, to)));
    }

    @Override
    public void dropType(String name) {
        record(new DropType(Names.of(name), null, false));
    }

    @Override
    public void createSchema(String name) {
        record(new CreateSchema(Namespace.of(name)));
    }

    @Override
    public void dropSchema(String name) {
        record(new DropSchema(name, null, false));
    }

    @Override
    public void sql(String sql) {
        record(new RunSql(sql));
    }

    @Override
    public void jdbc(String purpose, JdbcWork work) {
        JdbcStep step = new JdbcStep(new JdbcStepName(this.origin.owner(), purpose), work);
        Recorded recorded = new Recorded.Step(step, this.origin.here(), directives());
        this.said.add(() -> List.of(recorded));
    }

    @Override
    public void require(String query) {
        Location location = this.origin.here();
        Recorded recorded = new Recorded.Change(new RunSql(query), location,
                List.of(new Directive.Require(query, location)));
        this.said.add(() -> List.of(recorded));
    }

    @Override
    public Changes allow(String rule, String reason) {
        this.next.add(new Directive.Allow(rule, null, reason, this.origin.here()));
        return this;
    }

    @Override
    public Changes allow(String rule, LocalDate until, String reason) {
        this.next.add(new Directive.Allow(rule, until, reason, this.origin.here()));
        return this;
    }

    @Override
    public void reverseUpgrade() {
        Recorded recorded = new Recorded.Reversal(this.origin.here());
        this.said.add(() -> List.of(recorded));
    }

    @Override
    public void irreversible(String reason) {
        this.irreversible = reason;
    }

    private List<Directive> directives() {
        List<Directive> directives = List.copyOf(this.next);
        this.next.clear();
        return directives;
    }

    /** A new name needs no schema: a thing stays where it lies. */
    private static QualifiedName sibling(String from, String to) {
        QualifiedName name = Names.of(to);
        return (name.schema() != null) ? name : Names.of(from).sibling(to);
    }

}
