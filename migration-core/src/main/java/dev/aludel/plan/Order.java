package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.dialect.Grammar;
import dev.aludel.migration.Phase;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * Keeps what needs a change that was put off behind it: a reference behind the key that
 * it needs, a comment behind the index that it is about.
 */
final class Order {

    private final Grammar grammar;

    private final List<PutOff> putOff = new ArrayList<>();

    Order(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The parts of a change, none before what it needs. */
    List<Leg> place(Operation change, List<Leg> legs) {
        Stage earliest = this.putOff.stream()
            .filter((other) -> isNeeded(other.change(), change))
            .map(PutOff::stage)
            .reduce(Stage.EXPAND, Stage::orLater);
        List<Leg> placed = legs.stream().map((leg) -> leg.at(placed(leg.stage(), earliest))).toList();
        Stage last = placed.get(placed.size() - 1).stage();
        if (last != Stage.EXPAND && last.phase() != Phase.CONTRACT) {
            Stream.concat(Stream.of(change), placed.stream().flatMap((leg) -> Step.operations(leg.steps()).stream()))
                .forEach((part) -> this.putOff.add(new PutOff(part, last)));
        }
        return placed;
    }

    /** What cannot be in a transaction does not get into one. */
    private static Stage placed(Stage stage, Stage earliest) {
        Stage later = stage.orLater(earliest);
        return (!stage.transactional() && later.transactional()) ? Stage.SETTLE : later;
    }

    private boolean isNeeded(Operation earlier, Operation later) {
        if (later instanceof AddForeignKey add && keyed(earlier).contains(add.foreignKey().referencedTable())) {
            return true;
        }
        if (earlier instanceof ColumnOperation one
                && columns(later).contains(new ColumnName(one.table(), one.column()))) {
            return true;
        }
        String name = name(earlier);
        return !name.isEmpty() && this.grammar.sql(later).contains(name);
    }

    /** The tables that get a key which others may refer to. */
    private static Set<QualifiedName> keyed(Operation change) {
        if (change instanceof AddKeyUsingIndex key) {
            return Set.of(key.table());
        }
        return (change instanceof CreateIndex create && create.index().unique()) ? Set.of(create.table()) : Set.of();
    }

    private static Set<ColumnName> columns(Operation change) {
        if (change instanceof ColumnOperation one) {
            return Set.of(new ColumnName(one.table(), one.column()));
        }
        if (change instanceof AddPrimaryKey add) {
            return add.primaryKey()
                .columns()
                .stream()
                .map((column) -> new ColumnName(add.table(), column))
                .collect(Collectors.toSet());
        }
        return Set.of();
    }

    /** What others call the thing by that it makes or drops; empty for nothing. */
    private static String name(Operation change) {
        if (change instanceof CreateIndex create) {
            return String.valueOf(create.index().name());
        }
        if (change instanceof DropIndex drop) {
            return drop.name().name();
        }
        if (change instanceof ValidateConstraint validate) {
            return validate.name();
        }
        return "";
    }

    /**
     * A change, or a part of one, that does not come first.
     *
     * @param stage when the last part of it comes
     */
    private record PutOff(Operation change, Stage stage) {

    }

}
