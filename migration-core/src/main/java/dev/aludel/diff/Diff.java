package dev.aludel.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceChange;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Naming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/** What turns one schema into another. */
public final class Diff {

    /** The names that are really there, where the schema has made some up. */
    private final Schema known;

    private final Schema from;

    private final Schema to;

    private final Equivalence equivalence;

    private final Stages stages = new Stages();

    private Diff(Schema known, Schema from, Schema to, Equivalence equivalence) {
        this.known = known;
        this.from = from;
        this.to = to;
        this.equivalence = equivalence;
    }

    /**
     * The operations that turn the first schema into the second, in an order that works.
     * Columns that are there keep their place. What has no name is compared by content
     * alone, and named where it has to be made.
     */
    public static List<Operation> between(Schema from, Schema to, Equivalence equivalence) {
        Schema known = ReferencedKeys.spelledOut(from);
        Schema before = Naming.complete(known);
        Schema after = ReferencedKeys.spelledOut(to);
        List<Operation> operations = new ArrayList<>();
        for (Operation renamed : EnumTypes.toBeRebuilt(before, after)) {
            operations.add(renamed);
            before = renamed.applyTo(before);
        }
        operations.addAll(new Diff(known, before, after, equivalence).operations());
        return List.copyOf(operations);
    }

    /**
     * The operations that take the given ones back, last first; empty where one of them
     * cannot be taken back.
     */
    public static Optional<List<Operation>> reverse(List<Operation> operations) {
        List<Operation> back = new ArrayList<>();
        for (Operation operation : operations) {
            Optional<Operation> reverse = operation.reverse();
            if (reverse.isEmpty()) {
                return Optional.empty();
            }
            back.add(reverse.get());
        }
        Collections.reverse(back);
        return Optional.of(List.copyOf(back));
    }

    private List<Operation> operations() {
        enumTypes();
        sequences();
        Set<KeyOfTable> lost = new HashSet<>();
        List<TableDiff> changed = new ArrayList<>();
        for (Table table : this.from.tables().values()) {
            this.to.table(table.name()).ifPresentOrElse((wanted) -> {
                Table named = this.known.tables().getOrDefault(table.name(), table);
                TableDiff diff = new TableDiff(named, table, wanted, this.from, this.equivalence, this.stages);
                lost.addAll(diff.lostKeys());
                changed.add(diff);
            }, () -> drop(table));
        }
        changed.forEach((diff) -> diff.collect(lost));
        this.to.tables()
            .values()
            .stream()
            .filter((table) -> this.from.table(table.name()).isEmpty())
            .forEach(this::create);
        return this.stages.inOrder();
    }

    private void enumTypes() {
        this.from.types()
            .values()
            .forEach((type) -> this.to.type(type.name())
                .ifPresentOrElse(
                        (wanted) -> EnumTypes.additions((EnumType) type, (EnumType) wanted)
                            .forEach((added) -> this.stages.add(Stage.CREATE_TYPES, added)),
                        () -> this.stages.add(Stage.DROP_TYPES, new DropType(type.name(), type, false))));
        this.to.types()
            .values()
            .stream()
            .filter((type) -> this.from.type(type.name()).isEmpty())
            .forEach((type) -> this.stages.add(Stage.CREATE_TYPES, new CreateType(type)));
    }

    private void sequences() {
        this.from.sequences()
            .values()
            .forEach((sequence) -> this.to.sequence(sequence.name())
                .ifPresentOrElse((wanted) -> change(sequence, wanted), () -> this.stages.add(Stage.DROP_SEQUENCES,
                        new DropSequence(sequence.name(), sequence, false))));
        this.to.sequences()
            .values()
            .stream()
            .filter((sequence) -> this.from.sequence(sequence.name()).isEmpty())
            .forEach((sequence) -> this.stages.add(Stage.CREATE_SEQUENCES, new CreateSequence(sequence)));
    }

    private void change(Sequence sequence, Sequence wanted) {
        if (!sequence.options().equals(wanted.options())
                || !this.equivalence.sameType(sequence.type(), wanted.type())) {
            this.stages.add(Stage.CREATE_SEQUENCES,
                    new ChangeSequence(sequence.name(), SequenceChange.between(sequence, wanted), sequence));
        }
    }

    private void create(Table wanted) {
        Table table = Naming.complete(wanted, Set.of());
        this.stages.add(Stage.CREATE_TABLES, new CreateTable(table.withIndexes(List.of())
            .withConstraints(table.constraints().stream().filter((constraint) -> !comesLater(constraint)).toList())));
        table.indexes()
            .forEach((index) -> this.stages.add(Stage.CREATE_INDEXES, new CreateIndex(table.name(), index, false)));
        table.constraints()
            .stream()
            .filter(Diff::comesLater)
            .forEach((constraint) -> this.stages.add(table.name(), constraint));
    }

    /**
     * Whether a constraint cannot be part of the statement that creates its table: what
     * it refers to may not be there yet, and in a table without rows every check is a
     * valid one.
     */
    private static boolean comesLater(Constraint constraint) {
        return constraint instanceof ForeignKey || !constraint.validated();
    }

    private void drop(Table table) {
        table.constraints()
            .stream()
            .filter(Diff::comesLater)
            .forEach((constraint) -> this.stages.drop(table.name(), constraint));
        table.indexes().forEach((index) -> this.stages.add(Stage.DROP_INDEXES, DropIndex.of(table.name(), index)));
        this.stages.add(Stage.DROP_TABLES, new DropTable(table.name(), table.withIndexes(List.of())
            .withConstraints(table.constraints().stream().filter((constraint) -> !comesLater(constraint)).toList()),
                false));
    }

}
