package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.Naming;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** What turns one table into another of the same name. */
final class TableDiff {

    private final QualifiedName name;

    private final Table known;

    private final Table from;

    private final Table to;

    private final Schema before;

    private final Stages stages;

    private final ColumnDiff columns;

    private final Matching<Constraint> constraints;

    private final Matching<Index> indexes;

    TableDiff(Table known, Table from, Table to, Schema before, Equivalence equivalence, Stages stages) {
        this.name = from.name();
        this.known = known;
        this.from = from;
        this.to = to;
        this.before = before;
        this.stages = stages;
        this.columns = new ColumnDiff(from.name(), equivalence, stages);
        Contents contents = new Contents(equivalence);
        Set<String> rebuilt = rebuiltColumns();
        this.constraints = Matching.of(from.constraints(), to.constraints(), Constraint::name,
                (one, other) -> contents.same(one, other) && one.columns().stream().noneMatch(rebuilt::contains));
        this.indexes = Matching.of(from.indexes(), to.indexes(), Index::name,
                (one, other) -> contents.same(one, other) && one.columns().stream().noneMatch(rebuilt::contains));
    }

    /**
     * The keys that go, and with them, for a while at least, the foreign keys that refer
     * to them.
     */
    List<KeyOfTable> lostKeys() {
        return this.constraints.onlyBefore()
            .stream()
            .filter((constraint) -> constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)
            .map((constraint) -> new KeyOfTable(this.name, constraint.columns()))
            .toList();
    }

    void collect(Set<KeyOfTable> lost) {
        columns();
        List<Constraint> added = new ArrayList<>(this.constraints.onlyAfter());
        this.constraints.onlyBefore().forEach((constraint) -> this.stages.drop(this.name, constraint));
        for (Matching.Pair<Constraint> pair : this.constraints.pairs()) {
            if (pair.before() instanceof ForeignKey key && lost.contains(KeyOfTable.referredToBy(key))) {
                this.stages.drop(this.name, key);
                added.add(pair.after());
            }
            else {
                keep(pair.before(), pair.after(), added);
            }
        }
        List<Index> addedIndexes = new ArrayList<>(this.indexes.onlyAfter());
        this.indexes.onlyBefore().forEach(this::drop);
        this.indexes.pairs().forEach((pair) -> keep(pair.before(), pair.after(), addedIndexes));
        Table additions = Naming.complete(Table.of(this.name).withConstraints(added).withIndexes(addedIndexes),
                takenNames());
        additions.constraints().forEach((constraint) -> this.stages.add(this.name, constraint));
        additions.indexes()
            .forEach((index) -> this.stages.add(Stage.CREATE_INDEXES, new CreateIndex(this.name, index, false)));
    }

    private void columns() {
        for (Column column : this.from.columns()) {
            this.to.column(column.name())
                .ifPresentOrElse((wanted) -> this.columns.change(column, wanted), () -> this.columns.drop(column));
        }
        this.to.columns()
            .stream()
            .filter((column) -> this.from.column(column.name()).isEmpty())
            .forEach(this.columns::add);
    }

    private Set<String> rebuiltColumns() {
        return this.from.columns()
            .stream()
            .filter((column) -> this.to.column(column.name())
                .filter((wanted) -> this.columns.mustBeRebuilt(column, wanted))
                .isPresent())
            .map(Column::name)
            .collect(Collectors.toSet());
    }

    private void keep(Constraint constraint, Constraint wanted, List<Constraint> added) {
        String newName = wanted.name();
        String oldName = Objects.requireNonNull(constraint.name());
        if (newName != null && !newName.equals(oldName) && this.known.constraint(oldName).isPresent()) {
            if (this.from.constraint(newName).isPresent()) {
                this.stages.drop(this.name, constraint);
                added.add(wanted);
                return;
            }
            this.stages.add(Stage.RENAME, new RenameConstraint(this.name, oldName, newName));
        }
        if (!constraint.validated() && wanted.validated()) {
            this.stages.add(Stage.VALIDATE, new ValidateConstraint(this.name, (newName != null) ? newName : oldName));
        }
    }

    private void keep(Index index, Index wanted, List<Index> added) {
        String newName = wanted.name();
        String oldName = Objects.requireNonNull(index.name());
        if (newName != null && !newName.equals(oldName) && this.known.index(oldName).isPresent()) {
            if (this.before.tableOfIndex(this.name.sibling(newName)).isPresent()) {
                drop(index);
                added.add(wanted);
                return;
            }
            this.stages.add(Stage.RENAME, new RenameIndex(this.name.sibling(oldName), newName));
        }
    }

    private void drop(Index index) {
        this.stages.add(Stage.DROP_INDEXES, DropIndex.of(this.name, index));
    }

    /**
     * Names that new constraints and indexes must not take: of what stays, and of what
     * says its own name.
     */
    private Set<String> takenNames() {
        return Stream
            .concat(this.constraints.pairs()
                .stream()
                .flatMap((pair) -> Stream.of(pair.before(), pair.after()))
                .map(Constraint::name),
                    this.indexes.pairs()
                        .stream()
                        .flatMap((pair) -> Stream.of(pair.before(), pair.after()))
                        .map(Index::name))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    }

}
