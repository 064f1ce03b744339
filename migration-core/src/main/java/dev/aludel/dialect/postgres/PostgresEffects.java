package dev.aludel.dialect.postgres;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Effects;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateEnumType;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropEnumType;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameEnumType;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * What each operation does on PostgreSQL: which tables that were there before it locks,
 * and whether it reads or writes one of them as a whole. Measured on the servers it
 * claims to speak for; where the operation alone cannot say, the worse is assumed.
 */
final class PostgresEffects {

    static final Cases<Effects> CASES = rows(
            indexes(constraints(columns(tables(types(Cases.<Effects>named("PostgreSQL's effects")))))))
        .complete();

    private PostgresEffects() {
    }

    private static Cases<Effects> tables(Cases<Effects> cases) {
        return cases.on(CreateTable.class, (op) -> locks(LockMode.SHARE_ROW_EXCLUSIVE, referredTo(op.table())))
            .on(DropTable.class,
                    (op) -> locks(LockMode.ACCESS_EXCLUSIVE,
                            Stream.concat(Stream.of(op.table()), referredTo(op.definition()))))
            .on(RenameTable.class, (op) -> exclusive(op.from()));
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
            .on(DropGeneration.class, (op) -> exclusive(op.table()));
    }

    private static Cases<Effects> constraints(Cases<Effects> cases) {
        return cases.on(AddPrimaryKey.class, (op) -> exclusive(op.table()).scanning())
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
            // It locks the index alone, and lets everybody use that meanwhile.
            .on(RenameIndex.class, (op) -> Effects.NONE);
    }

    private static Cases<Effects> types(Cases<Effects> cases) {
        return cases.on(CreateEnumType.class, (op) -> Effects.NONE)
            .on(AddEnumValue.class, (op) -> Effects.NONE)
            .on(RenameEnumType.class, (op) -> Effects.NONE)
            .on(DropEnumType.class, (op) -> Effects.NONE)
            .on(CreateSequence.class, (op) -> Effects.NONE)
            // Whoever wants the next number of the sequence is a writer of it.
            .on(ChangeSequence.class, (op) -> locks(LockMode.SHARE_ROW_EXCLUSIVE, Stream.of(op.to().name())))
            .on(DropSequence.class, (op) -> exclusive(op.name()));
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

    private static Effects exclusive(QualifiedName table) {
        return locks(LockMode.ACCESS_EXCLUSIVE, Stream.of(table));
    }

    private static Effects scanning(Effects effects, boolean scanning) {
        return scanning ? effects.scanning() : effects;
    }

    private static Effects locks(LockMode mode, Stream<QualifiedName> tables) {
        return new Effects(tables.distinct().map(mode::on).toList(), false, false);
    }

    private static Stream<QualifiedName> referredTo(@Nullable Table table) {
        return (table == null) ? Stream.empty()
                : table.foreignKeys()
                    .stream()
                    .map(ForeignKey::referencedTable)
                    .filter((referred) -> !referred.equals(table.name()));
    }

}
