package dev.aludel.dialect.postgres;

import java.util.List;

import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.Cases;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.schema.QualifiedName;

/** What PostgreSQL does to indexes and rows. */
final class RowEffects {

    private RowEffects() {
    }

    static Cases<Claim> in(Cases<Claim> cases) {
        return rows(indexes(cases));
    }

    private static Cases<Claim> indexes(Cases<Claim> cases) {
        return cases.on(CreateIndex.class, RowEffects::indexed)
            .on(DropIndex.class,
                    (op) -> Claim
                        .family(op.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE,
                                (op.table() != null) ? op.table() : op.name())
                        .outsideTransactions(op.concurrently()))
            // Who uses a table plans with each of its indexes, so readers of the part
            // wait.
            .on(AttachIndex.class, (op) -> Claim.locks(LockMode.ACCESS_EXCLUSIVE, op.part()))
            .on(RenameIndex.class, (op) -> Claim.NONE);
    }

    /** The index of a table that is divided is made on each part, unless on it only. */
    private static Claim indexed(CreateIndex op) {
        LockMode mode = op.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
        Claim whole = op.index().valid() ? Claim.parts(mode, op.table()) : Claim.locks(mode, op.table());
        return whole.scanning((at) -> op.index().valid() || !Family.isPartitioned(at.before(), op.table()))
            .outsideTransactions(op.concurrently());
    }

    private static Cases<Claim> rows(Cases<Claim> cases) {
        return cases.on(UpdateRows.class, (op) -> changed(op.tables(), op.where() == null))
            .on(DeleteRows.class, (op) -> changed(op.tables(), op.where() == null))
            .on(TruncateTables.class, (op) -> changed(LockMode.ACCESS_EXCLUSIVE, op.tables()))
            .on(RunCommand.class, (op) -> Maintenance.of(op.sql()))
            .on(RunSql.class, (op) -> Claim.NONE);
    }

    private static Claim changed(List<QualifiedName> tables, boolean all) {
        return changed(LockMode.ROW_EXCLUSIVE, tables).scanning(all);
    }

    private static Claim changed(LockMode mode, List<QualifiedName> tables) {
        return Claim.found(mode, (at) -> tables.stream().flatMap((table) -> Family.of(at.before(), table)));
    }

}
