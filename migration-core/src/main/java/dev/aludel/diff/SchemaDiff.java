package dev.aludel.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.aludel.operation.HandedDown;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Collects what turns one schema into another, from all who know a part of it. */
final class SchemaDiff {

    private final Schema known;

    private final Schema from;

    private final Schema to;

    private final Equivalence equivalence;

    private final ColumnFates fates;

    private final Lineage lineage;

    private final Stages stages = new Stages();

    /**
     * The difference of two schemas.
     * @param known the first with the names that are really there
     * @param from the first with names for everything
     */
    SchemaDiff(Schema known, Schema from, Schema to, Lineage lineage, ColumnFates fates, Equivalence equivalence) {
        this.known = known;
        this.from = from;
        this.to = to;
        this.lineage = lineage;
        this.fates = fates;
        this.equivalence = equivalence;
    }

    List<Operation> operations(ObjectDiff objects, Set<QualifiedName> typesAnew) {
        new NamespaceDiff(this.from, this.to, this.stages).collect();
        Functions functions = objects.functions();
        objects.collectDrops(this.stages);
        TypeDiff types = new TypeDiff(this.from, this.to, typesAnew, this.equivalence, this.stages);
        types.collect();
        objects.collect(types, this.stages);
        new SequenceDiff(this.from, this.to, this.equivalence, this.stages).collect();
        columns(functions);
        tables(functions);
        this.lineage.joining().forEach((operation) -> this.stages.add(Stage.JOIN, operation));
        new TableMaking(this.from, this.to, this.lineage.anew(), functions, this.stages).collect();
        return this.stages.inOrder();
    }

    private boolean stays(QualifiedName table) {
        return this.from.table(table).isPresent() && this.to.table(table).isPresent()
                && !this.lineage.anew().contains(table);
    }

    /** Parents first: their heirs follow by themselves, and differ by the rest alone. */
    private void columns(Functions functions) {
        Schema state = this.from;
        Set<QualifiedName> parents = this.from.tables()
            .values()
            .stream()
            .flatMap((table) -> table.inheritance().parents().stream())
            .collect(Collectors.toSet());
        for (Table table : Lineage.ordered(this.from)) {
            if (stays(table.name())) {
                Stages own = new Stages();
                new ColumnDiff(state.whole(table.name()).orElseThrow(), this.to.whole(table.name()).orElseThrow(),
                        this.fates, functions, this.equivalence, own)
                    .collect();
                if (parents.contains(table.name())) {
                    for (Operation operation : own.inOrder()) {
                        state = operation.applyTo(state);
                    }
                }
                this.stages.addAll(own);
            }
        }
    }

    private void tables(Functions functions) {
        Set<KeyOfTable> lost = new HashSet<>();
        this.lineage.anew()
            .forEach((name) -> this.from.table(name).ifPresent((table) -> lost.addAll(KeyOfTable.of(table))));
        List<TableDiff> diffs = new ArrayList<>();
        Claims claims = Claims.of(this.to);
        NewNames newNames = new NewNames();
        Set<QualifiedName> moved = new HashSet<>();
        for (Table table : this.from.tables().values()) {
            if (stays(table.name())) {
                Table wanted = this.to.table(table.name()).orElseThrow();
                if (table.storage().logged() != wanted.storage().logged()) {
                    moved.add(table.name());
                }
                Table named = this.known.tables().getOrDefault(table.name(), table);
                TableDiff diff = new TableDiff(named, table, this.lineage.wanted(table, wanted),
                        this.to.whole(table.name()).orElseThrow(), this.from, this.fates, functions, claims, newNames,
                        this.equivalence, this.stages);
                lost.addAll(diff.lostKeys());
                diffs.add(diff);
            }
        }
        Predicate<ForeignKey> interrupted = (key) -> lost.contains(KeyOfTable.referredToBy(key))
                || moved.contains(key.referencedTable())
                || this.fates.isEstranged(key.referencedTable(), key.referencedColumns());
        diffs.forEach((diff) -> diff.collect(
                interrupted
                    .or((key) -> moved.contains(diff.name()) || this.fates.isEstranged(diff.name(), key.columns())),
                inheritedChecks(this.to, diff.name()), alreadyInherited(diff.name())));
        newNames.inOrder().forEach((operation) -> this.stages.add(Stage.RENAME, operation));
    }

    private Set<String> alreadyInherited(QualifiedName table) {
        Set<String> names = inheritedChecks(this.from, table);
        names.retainAll(inheritedChecks(this.to, table));
        return names;
    }

    private static Set<String> inheritedChecks(Schema schema, QualifiedName table) {
        return schema.table(table)
            .stream()
            .flatMap((found) -> found.inheritance().parents().stream())
            .flatMap((parent) -> HandedDown.checks(schema, parent).stream())
            .map(CheckConstraint::name)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    }

}
