package dev.aludel.dialect.postgres;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Effects;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddParent;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.DropParent;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetLogged;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

import static dev.aludel.dialect.postgres.PostgresEffects.exclusive;
import static dev.aludel.dialect.postgres.PostgresEffects.locks;

/** What PostgreSQL does to tables, with the parts of them and their rows. */
final class TableEffects {

    private TableEffects() {
    }

    static Cases<Effects> in(Cases<Effects> cases) {
        return rows(indexes(constraints(columns(tables(cases)))));
    }

    private static Cases<Effects> tables(Cases<Effects> cases) {
        return cases.on(CreateTable.class, (op) -> created(op.table()))
            .on(CreateTableLike.class, (op) -> created(op.table()))
            .on(DropTable.class, (op) -> dropped(op.table(), op.definition()))
            .on(RenameTable.class, (op) -> exclusive(op.from()))
            .on(AddParent.class,
                    (op) -> Effects.locking(LockMode.ACCESS_EXCLUSIVE.on(op.table()),
                            LockMode.SHARE_UPDATE_EXCLUSIVE.on(op.parent())))
            .on(DropParent.class, (op) -> exclusive(op.table()))
            .on(SetLogged.class, (op) -> exclusive(op.table()).rewriting())
            .on(SwitchTriggers.class, (op) -> locks(LockMode.SHARE_ROW_EXCLUSIVE, Stream.of(op.table())))
            // Read for its bound, and for the indexes it lacks; so is a default
            // partition.
            .on(AttachPartition.class,
                    (op) -> Effects
                        .locking(LockMode.SHARE_UPDATE_EXCLUSIVE.on(op.table()),
                                LockMode.ACCESS_EXCLUSIVE.on(op.partition()))
                        .scanning())
            // Concurrently, the part is locked in the second of two transactions.
            .on(DetachPartition.class, (op) -> Effects.locking(
                    (op.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE).on(op.table()),
                    LockMode.ACCESS_EXCLUSIVE.on(op.partition())));
    }

    private static Cases<Effects> columns(Cases<Effects> cases) {
        return cases
            .on(AddColumn.class,
                    (op) -> Rewrites.byAdding(op.column()) ? exclusive(op.table()).rewriting() : exclusive(op.table()))
            .on(DropColumn.class, (op) -> exclusive(op.table()))
            .on(RenameColumn.class, (op) -> exclusive(op.table()))
            .on(ChangeColumnType.class,
                    (op) -> Rewrites.byChanging(op) ? exclusive(op.table()).rewriting() : exclusive(op.table()))
            .on(SetNotNull.class, (op) -> exclusive(op.table()).scanning())
            .on(DropNotNull.class, (op) -> exclusive(op.table()))
            .on(SetDefault.class, (op) -> exclusive(op.table()))
            .on(DropDefault.class, (op) -> exclusive(op.table()))
            .on(AddIdentity.class, (op) -> exclusive(op.table()))
            .on(DropIdentity.class, (op) -> exclusive(op.table()))
            .on(ChangeIdentity.class, (op) -> exclusive(op.table()))
            .on(ChangeGeneration.class, TableEffects::byComputing)
            .on(DropGeneration.class, (op) -> exclusive(op.table()));
    }

    private static Cases<Effects> constraints(Cases<Effects> cases) {
        return cases.on(AddExclusion.class, (op) -> exclusive(op.table()).scanning())
            // A primary key makes its columns mandatory, which reads the table unless
            // they are.
            .on(AddKeyUsingIndex.class, (op) -> scanning(exclusive(op.table()), op.primary()))
            .on(ChangeDeferral.class, (op) -> exclusive(op.table()))
            // Which table a foreign key refers to is not known: who writes to that waits,
            // too.
            .on(ChangeEnforcement.class, (op) -> scanning(exclusive(op.table()), op.enforced()))
            .on(AddPrimaryKey.class, (op) -> exclusive(op.table()).scanning())
            .on(AddUnique.class, (op) -> exclusive(op.table()).scanning())
            .on(AddForeignKey.class,
                    (op) -> scanning(
                            locks(LockMode.SHARE_ROW_EXCLUSIVE,
                                    Stream.of(op.table(), op.foreignKey().referencedTable())),
                            op.foreignKey().validated()))
            .on(AddCheck.class, (op) -> scanning(exclusive(op.table()), op.check().validated()))
            .on(DropConstraint.class,
                    (op) -> locks(LockMode.ACCESS_EXCLUSIVE,
                            (op.definition() instanceof ForeignKey key) ? Stream.of(op.table(), key.referencedTable())
                                    : Stream.of(op.table())))
            .on(ValidateConstraint.class,
                    (op) -> locks(LockMode.SHARE_UPDATE_EXCLUSIVE, Stream.of(op.table())).scanning())
            .on(RenameConstraint.class, (op) -> exclusive(op.table()));
    }

    private static Cases<Effects> indexes(Cases<Effects> cases) {
        return cases
            .on(CreateIndex.class,
                    (op) -> locks(op.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE,
                            Stream.of(op.table()))
                        .scanning())
            .on(DropIndex.class,
                    (op) -> locks(op.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE,
                            Stream.of((op.table() != null) ? op.table() : op.name())))
            // Who uses a table plans with each of its indexes, so readers of the part
            // wait.
            .on(AttachIndex.class, (op) -> exclusive(op.part()))
            .on(RenameIndex.class, (op) -> Effects.NONE);
    }

    private static Cases<Effects> rows(Cases<Effects> cases) {
        return cases
            .on(UpdateRows.class,
                    (op) -> scanning(locks(LockMode.ROW_EXCLUSIVE, op.tables().stream()), op.where() == null))
            .on(DeleteRows.class,
                    (op) -> scanning(locks(LockMode.ROW_EXCLUSIVE, op.tables().stream()), op.where() == null))
            .on(TruncateTables.class, (op) -> locks(LockMode.ACCESS_EXCLUSIVE, op.tables().stream()))
            .on(RunCommand.class, (op) -> Effects.NONE)
            .on(RunSql.class, (op) -> Effects.NONE);
    }

    private static Effects created(Table table) {
        return PostgresEffects.together(parents(table, LockMode.SHARE_UPDATE_EXCLUSIVE),
                locks(LockMode.SHARE_ROW_EXCLUSIVE, referredTo(table)));
    }

    private static Effects dropped(QualifiedName name, @Nullable Table table) {
        Effects own = locks(LockMode.ACCESS_EXCLUSIVE, Stream.concat(Stream.of(name), referredTo(table)));
        return (table == null) ? own : PostgresEffects.together(parents(table, null), own);
    }

    /**
     * A table that is partitioned must know each of its parts before anybody reads it.
     */
    private static Effects parents(Table table, @Nullable LockMode otherwise) {
        LockMode mode = table.inheritance().isPartition() ? LockMode.ACCESS_EXCLUSIVE : otherwise;
        return (mode == null) ? Effects.NONE : locks(mode, table.inheritance().parents().stream());
    }

    /**
     * A virtual column has nothing to write, but whatever is checked of it is checked
     * again.
     */
    private static Effects byComputing(ChangeGeneration op) {
        boolean virtual = op.from() != null && !op.from().stored();
        return virtual ? exclusive(op.table()).scanning() : exclusive(op.table()).rewriting();
    }

    private static Effects scanning(Effects effects, boolean scanning) {
        return scanning ? effects.scanning() : effects;
    }

    private static Stream<QualifiedName> referredTo(@Nullable Table table) {
        return (table == null) ? Stream.empty()
                : table.foreignKeys()
                    .stream()
                    .map(ForeignKey::referencedTable)
                    .filter((referred) -> !referred.equals(table.name()));
    }

}
