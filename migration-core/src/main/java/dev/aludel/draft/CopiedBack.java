package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SetNotNull;
import dev.aludel.plan.Renames;
import dev.aludel.schema.ColumnName;

/**
 * Brings columns back with the values that they would have: those of the columns that
 * came in their place.
 *
 * @param renames what has another name
 * @param grammar how it is written
 */
record CopiedBack(Renames renames, Grammar grammar) {

    List<Operation> of(List<Operation> back) {
        List<Operation> operations = new ArrayList<>();
        for (Operation operation : back) {
            ColumnName successor = (operation instanceof AddColumn add)
                    ? this.renames.successor(new ColumnName(add.table(), add.column().name())).orElse(null) : null;
            if (operation instanceof AddColumn add && successor != null) {
                operations.add(new AddColumn(add.table(), add.column().optional()));
                operations.add(new RunSql("UPDATE %s SET %s = %s".formatted(this.grammar.name(add.table()),
                        this.grammar.name(add.column().name()), this.grammar.name(successor.column()))));
                if (!add.column().nullable()) {
                    operations.add(new SetNotNull(add.table(), add.column().name()));
                }
            }
            else {
                operations.add(operation);
            }
        }
        return operations;
    }

}
