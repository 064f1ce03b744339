package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.dialect.ColumnCopy;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * What gives a column its place back that another one has taken: it is made anew, with
 * the values that the other one has by then.
 *
 * @param swap what is taken back
 * @param copy the column that took the place
 * @param parts the constraints and indexes that took a place with it
 */
record SwapBack(ColumnSwap swap, ColumnCopy copy, List<CopiedPart> parts) {

    List<Operation> operations() {
        QualifiedName table = this.copy.table();
        String column = this.copy.column();
        Column present = this.swap.present();
        Column wanted = this.swap.wanted();
        ObjectName name = ObjectName.column(table, column);
        List<Operation> back = new ArrayList<>();
        if (wanted.comment() != null) {
            back.add(new SetComment(name, wanted.comment(), null));
        }
        if (wanted.value() instanceof Default value) {
            back.add(new DropDefault(table, column, value));
        }
        for (int place = this.parts.size() - 1; place >= 0; place--) {
            back.addAll(this.parts.get(place).displaced(this.copy.copy(), column));
        }
        back.add(new RenameColumn(table, column, this.copy.copy()));
        back.add(new AddColumn(table, Column.of(column, present.type())));
        back.add(new RunCommand("UPDATE", "UPDATE %s SET %s = %s".formatted(this.swap.setting().sql(table),
                this.swap.setting().sql(column), this.swap.grammar().copied(this.copy.reversed()))));
        back.addAll(asItWas(present, name));
        this.swap.kept(this.copy).ifPresent((check) -> back.add(DropConstraint.adding(table, check)));
        back.addAll(this.swap.grammar().following(this.copy));
        return back;
    }

    private List<Operation> asItWas(Column present, ObjectName name) {
        QualifiedName table = this.copy.table();
        List<Operation> operations = new ArrayList<>();
        if (!present.nullable()) {
            operations.add(new SetNotNull(table, present.name()));
        }
        if (this.swap.defaultBefore() != null) {
            operations.add(new SetDefault(table, present.name(), null, this.swap.defaultBefore()));
        }
        if (present.comment() != null) {
            operations.add(new SetComment(name, null, present.comment()));
        }
        Table there = this.swap.setting().before().table(table).orElseThrow();
        for (CopiedPart part : CopiedPart.of(this.swap.setting().before(), there, present.name(), this.copy.copy())) {
            there.constraint(part.name()).ifPresent((found) -> addTo(operations, found));
            there.index(part.name())
                .ifPresent((found) -> operations.add(new CreateIndex(table, found.commented(null), false)));
            part.comment().ifPresent((comment) -> operations.add(new SetComment(part.called(), null, comment)));
        }
        return operations;
    }

    private void addTo(List<Operation> operations, Constraint found) {
        operations.add(DropConstraint.adding(this.copy.table(), found.commented(null)));
    }

}
