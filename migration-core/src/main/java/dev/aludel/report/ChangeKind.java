package dev.aludel.report;

import java.util.Map;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameTable;
import dev.aludel.schema.ForeignKey;

/** What kind of thing a change is about, for those who read a list of changes. */
enum ChangeKind {

    TABLE, COLUMN, INDEX, FOREIGN_KEY, OTHER;

    private static final Map<Class<? extends Operation>, ChangeKind> KINDS = Map.ofEntries(
            Map.entry(CreateTable.class, TABLE), Map.entry(CreateTableLike.class, TABLE),
            Map.entry(DropTable.class, TABLE), Map.entry(RenameTable.class, TABLE),
            Map.entry(AttachPartition.class, TABLE), Map.entry(DetachPartition.class, TABLE),
            Map.entry(AddColumn.class, COLUMN), Map.entry(DropColumn.class, COLUMN),
            Map.entry(RenameColumn.class, COLUMN), Map.entry(CreateIndex.class, INDEX),
            Map.entry(DropIndex.class, INDEX), Map.entry(RenameIndex.class, INDEX), Map.entry(AttachIndex.class, INDEX),
            Map.entry(AddForeignKey.class, FOREIGN_KEY));

    static ChangeKind of(Operation operation) {
        if (operation instanceof AlterOnly only) {
            return of(only.operation());
        }
        if (operation instanceof DropConstraint drop && drop.definition() instanceof ForeignKey) {
            return FOREIGN_KEY;
        }
        return KINDS.getOrDefault(operation.getClass(), (operation instanceof ColumnOperation) ? COLUMN : OTHER);
    }

}
