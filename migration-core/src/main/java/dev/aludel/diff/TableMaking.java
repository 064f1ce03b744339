package dev.aludel.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropTable;
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

/** The tables that are made and dropped as a whole. */
record TableMaking(Schema from, Schema to, Set<QualifiedName> anew, Foundations foundations, Stages stages) {

    void collect() {
        List<Table> gone = new ArrayList<>(Lineage.ordered(this.from));
        Collections.reverse(gone);
        for (Table table : gone) {
            boolean wanted = this.to.table(table.name()).isPresent();
            // A part is dropped with the whole.
            if (this.anew.contains(table.name())
                    || !wanted && !this.anew.isEmpty() && !table.inheritance().parents().isEmpty()) {
                drop(table, Stage.DROP_TABLES_MADE_ANEW);
            }
            else if (!wanted) {
                drop(table, Stage.DROP_TABLES);
            }
        }
        Set<String> functions = this.foundations.betweenTablesAndChecks();
        Lineage.ordered(this.to)
            .stream()
            .filter((table) -> this.from.table(table.name()).isEmpty() || this.anew.contains(table.name()))
            .forEach((table) -> create(table, functions));
    }

    private void create(Table wanted, Set<String> functions) {
        Table table = Naming.USUAL.complete(wanted, Set.of());
        Predicate<Constraint> later = (constraint) -> comesLater(constraint) || calls(constraint, functions);
        this.stages.add(table.inheritance().parents().isEmpty() ? Stage.CREATE_TABLES : Stage.CREATE_HEIRS,
                new CreateTable(table.withIndexes(List.of())
                    .withConstraints(table.constraints().stream().filter(later.negate()).toList())));
        withoutDefaults(wanted).forEach((operation) -> this.stages.add(Stage.CREATE_HEIRS, operation));
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

    private static boolean calls(Constraint constraint, Set<String> functions) {
        return !functions.isEmpty() && constraint instanceof CheckConstraint check
                && Words.of(check.expression()).stream().anyMatch(functions::contains);
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
        table.constraints()
            .stream()
            .filter(TableMaking::comesLater)
            .forEach((constraint) -> this.stages.drop(table.name(), constraint));
        table.indexes().forEach((index) -> this.stages.add(Stage.DROP_INDEXES, DropIndex.of(table.name(), index)));
        this.stages.add(stage, new DropTable(table.name(), table.withIndexes(List.of())
            .withConstraints(table.constraints().stream().filter((constraint) -> !comesLater(constraint)).toList()),
                false));
    }

}
