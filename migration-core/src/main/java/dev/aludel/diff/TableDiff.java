package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.SetLogged;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.Naming;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** What turns the constraints and indexes of one table into those of another. */
final class TableDiff {

    private final QualifiedName name;

    private final Table known;

    private final Table from;

    private final Table to;

    private final List<Column> columns;

    private final Equivalence equivalence;

    private final Claims claims;

    private final NewNames newNames;

    private final Stages stages;

    private final Matching<Constraint> constraints;

    private final Matching<Index> indexes;

    /**
     * The difference of two tables.
     * @param known the first with the names that are really there
     * @param from the first with names for everything
     * @param to the second
     * @param whole the second with all its columns
     */
    TableDiff(Table known, Table from, Table to, Table whole, Schema before, ColumnFates fates, Functions functions,
            Claims claims, NewNames newNames, Equivalence equivalence, Stages stages) {
        this.name = from.name();
        this.known = known;
        this.from = from;
        this.to = to;
        this.columns = whole.columns();
        this.equivalence = equivalence;
        this.claims = claims;
        this.newNames = newNames;
        this.stages = stages;
        Contents contents = new Contents(whole, equivalence);
        List<String> changing = fates.changing(before.whole(this.name).orElse(from));
        this.constraints = Matching.of(from.constraints(), to.constraints(), Constraint::name,
                (one, other) -> contents.same(one, other) && !Mentions.in(one, changing)
                        && !functions.areInterrupted(one)
                        && one.columns().stream().noneMatch((column) -> fates.isRebuilt(this.name, column)));
        this.indexes = Matching.of(from.indexes(), to.indexes(), Index::name,
                (one, other) -> contents.same(one, other) && !Mentions.in(one, changing)
                        && !functions.areInterrupted(one)
                        && one.columns().stream().noneMatch((column) -> fates.isRebuilt(this.name, column)));
    }

    QualifiedName name() {
        return this.name;
    }

    /**
     * The keys that go, and with them, for a while at least, the foreign keys that refer
     * to them.
     */
    List<KeyOfTable> lostKeys() {
        return KeyOfTable
            .of(this.from.withConstraints(this.constraints.onlyBefore()).withIndexes(this.indexes.onlyBefore()));
    }

    /**
     * Collects the operations.
     * @param interrupted which foreign keys have to go for a while
     * @param inherited the names of the checks that the table has from others afterwards:
     * one of its own of that name is the same one, and cannot be dropped
     * @param alreadyInherited those of them that it has from them before
     */
    void collect(Predicate<ForeignKey> interrupted, Set<String> inherited, Set<String> alreadyInherited) {
        List<Constraint> added = new ArrayList<>(without(alreadyInherited, this.constraints.onlyAfter()));
        without(inherited, this.constraints.onlyBefore())
            .forEach((constraint) -> this.stages.drop(this.name, constraint));
        for (Matching.Pair<Constraint> pair : this.constraints.pairs()) {
            if (pair.before() instanceof ForeignKey key && interrupted.test(key)) {
                this.stages.drop(this.name, key);
                added.add(pair.after());
            }
            else {
                keep(pair.before(), pair.after());
            }
        }
        List<Index> addedIndexes = new ArrayList<>(this.indexes.onlyAfter());
        this.indexes.onlyBefore().forEach(this::drop);
        this.indexes.pairs().forEach((pair) -> keep(pair.before(), pair.after()));
        Table additions = Naming.USUAL
            .complete(Table.of(this.name, this.columns).withConstraints(added).withIndexes(addedIndexes), takenNames());
        additions.constraints().forEach((constraint) -> this.stages.add(this.name, constraint));
        additions.indexes()
            .forEach((index) -> this.stages.add(Stage.CREATE_INDEXES, new CreateIndex(this.name, index, false)));
        store();
    }

    private static List<Constraint> without(Set<String> checks, List<Constraint> constraints) {
        return constraints.stream()
            .filter((constraint) -> !(constraint instanceof CheckConstraint && checks.contains(constraint.name())))
            .toList();
    }

    private void store() {
        new ParameterDiff(this.equivalence, this.stages).change(ObjectName.table(this.name),
                this.from.storage().parameters(), this.to.storage().parameters());
        if (this.from.storage().logged() != this.to.storage().logged()) {
            this.stages.add(Stage.STORE, new SetLogged(this.name, this.to.storage().logged()));
        }
        this.stages.comment(ObjectName.table(this.name), this.from.comment(), this.to.comment());
    }

    private void keep(Constraint constraint, Constraint wanted) {
        String oldName = Objects.requireNonNull(constraint.name());
        boolean taken = this.to.constraint(oldName).isPresent()
                || Claims.isRelation(constraint) && this.claims.include(this.name.sibling(oldName));
        String newName = newName(oldName, wanted.name(), taken, () -> Table.of(this.name, this.columns).with(wanted));
        if (!newName.equals(oldName) && this.known.constraint(oldName).isPresent()) {
            this.newNames.add(this.name, constraint, oldName, newName);
        }
        new ConstraintDiff(this.name, newName, this.equivalence, this.stages).collect(constraint, wanted);
    }

    private void keep(Index index, Index wanted) {
        String oldName = Objects.requireNonNull(index.name());
        String newName = newName(oldName, wanted.name(), this.claims.include(this.name.sibling(oldName)),
                () -> Table.of(this.name).with(wanted));
        if (!newName.equals(oldName) && this.known.index(oldName).isPresent()) {
            this.newNames.addIndex(this.name, oldName, newName);
        }
        ObjectName object = ObjectName.of(ObjectKind.INDEX, this.name.sibling(newName));
        new ParameterDiff(this.equivalence, this.stages).change(object, index.options().parameters(),
                wanted.options().parameters());
        this.stages.comment(object, index.comment(), wanted.comment());
    }

    /**
     * What nobody gave a name keeps the one that it has, unless something else takes it.
     */
    private String newName(String oldName, @Nullable String wanted, boolean taken, Supplier<Table> nameless) {
        if (wanted != null) {
            return wanted;
        }
        if (!taken) {
            return oldName;
        }
        Table named = Naming.USUAL.complete(nameless.get(), takenNames());
        return Stream
            .concat(named.constraints().stream().map(Constraint::name), named.indexes().stream().map(Index::name))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
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
