package dev.aludel.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.SetDefault;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** The tables that are made and dropped as a whole. */
record TableMaking(Schema from, Schema to, Set<QualifiedName> anew, Functions functions, Stages stages) {

    void collect() {
        List<Table> gone = new ArrayList<>(Lineage.ordered(this.from).stream().filter(this::goes).toList());
        Set<QualifiedName> first = inTheWay(gone);
        Collections.reverse(gone);
        gone.forEach((table) -> drop(table,
                first.contains(table.name()) ? Stage.DROP_TABLES_IN_THE_WAY : Stage.DROP_TABLES));
        Lineage.ordered(this.to)
            .stream()
            .filter((table) -> this.from.table(table.name()).isEmpty() || this.anew.contains(table.name()))
            .forEach(this::create);
    }

    private boolean goes(Table table) {
        return this.to.table(table.name()).isEmpty() || this.anew.contains(table.name());
    }

    /**
     * The tables that have to go before others are made: those that are made anew, those
     * that have a name that something else takes, and the parts and heirs of both.
     */
    private Set<QualifiedName> inTheWay(List<Table> parentsFirst) {
        Claims claims = Claims.of(this.to);
        Set<QualifiedName> first = new HashSet<>(this.anew);
        for (Table table : parentsFirst) {
            if (claims.includeAnyOf(table) || table.inheritance().parents().stream().anyMatch(first::contains)) {
                first.add(table.name());
            }
        }
        return first;
    }

    private void create(Table wanted) {
        Table table = Naming.USUAL.complete(wanted, Set.of());
        Predicate<Constraint> later = (constraint) -> comesLater(constraint) || this.functions.areLate(constraint)
                || isSaidTwice(constraint, table);
        List<Column> columns = table.columns().stream().map((column) -> {
            if (column.value() instanceof Default given && this.functions.areLate(given)) {
                this.stages.add(Stage.FILL_COLUMNS, new SetDefault(table.name(), column.name(), null, given));
                return column.filledBy(null);
            }
            return column;
        }).toList();
        this.stages.add(table.inheritance().parents().isEmpty() ? Stage.CREATE_TABLES : Stage.CREATE_HEIRS,
                new CreateTable(table.withIndexes(List.of())
                    .withColumns(columns)
                    .withConstraints(table.constraints().stream().filter(later.negate()).toList())));
        withoutDefaults(wanted).forEach((operation) -> this.stages.add(Stage.FILL_COLUMNS, operation));
        table.indexes()
            .forEach((index) -> this.stages.add(Stage.CREATE_INDEXES, new CreateIndex(table.name(), index, false)));
        table.constraints().stream().filter(later).forEach((constraint) -> this.stages.add(table.name(), constraint));
    }

    /** An heir takes the defaults of its parents over, also in columns of its own. */
    private Stream<DropDefault> withoutDefaults(Table heir) {
        return heir.columns()
            .stream()
            .filter((column) -> column.value() == null)
            .flatMap((column) -> heir.inheritance()
                .parents()
                .stream()
                .flatMap((parent) -> this.to.whole(parent).flatMap((found) -> found.column(column.name())).stream())
                .map(Column::value)
                .filter((value) -> value instanceof Default || value instanceof Serial)
                .limit(1)
                .map((value) -> new DropDefault(heir.name(), column.name(), value)));
    }

    /**
     * Whether there is a key of the same columns before it: CREATE TABLE makes one index
     * of both ({@code transformIndexConstraints} in PostgreSQL's sources).
     */
    private static boolean isSaidTwice(Constraint constraint, Table table) {
        return constraint instanceof UniqueConstraint unique && table.constraints()
            .stream()
            .takeWhile((other) -> other != constraint)
            .anyMatch((other) -> !(other instanceof ForeignKey) && other.columns().equals(unique.columns()));
    }

    /**
     * Whether a constraint cannot be part of the statement that creates its table: what
     * it refers to may not be there yet, and in a table without rows every check is a
     * valid one.
     */
    private static boolean comesLater(Constraint constraint) {
        return constraint instanceof ForeignKey || !constraint.validated();
    }

    private void drop(Table table, Stage stage) {
        Predicate<Constraint> first = (constraint) -> comesLater(constraint) || isSaidTwice(constraint, table)
                || this.functions.goBefore(constraint);
        table.constraints().stream().filter(first).forEach((constraint) -> this.stages.drop(table.name(), constraint));
        table.indexes().forEach((index) -> this.stages.add(Stage.DROP_INDEXES, DropIndex.of(table.name(), index)));
        List<Column> columns = table.columns().stream().map((column) -> {
            if (column.value() instanceof Default given && this.functions.goBefore(given)) {
                this.stages.add(Stage.EMPTY_COLUMNS, new DropDefault(table.name(), column.name(), given));
                return column.filledBy(null);
            }
            return column;
        }).toList();
        this.stages.add(stage,
                new DropTable(table.name(),
                        table.withIndexes(List.of())
                            .withColumns(columns)
                            .withConstraints(table.constraints().stream().filter(first.negate()).toList()),
                        false));
    }

}
