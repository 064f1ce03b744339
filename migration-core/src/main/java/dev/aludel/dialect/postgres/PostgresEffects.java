package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Effects;
import dev.aludel.operation.AddAttribute;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddParent;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.AlterObject;
import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeAttributeType;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropDomainCheck;
import dev.aludel.operation.DropDomainNotNull;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropParent;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.RenameAttribute;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameDomainCheck;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.RenameSchema;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetDomainDefault;
import dev.aludel.operation.SetDomainNotNull;
import dev.aludel.operation.SetLogged;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.SetParameters;
import dev.aludel.operation.SetSequenceLogged;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.operation.ValidateDomainCheck;
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
            indexes(constraints(columns(tables(types(objects(Cases.<Effects>named("PostgreSQL's effects"))))))))
        .complete();

    private PostgresEffects() {
    }

    private static Cases<Effects> tables(Cases<Effects> cases) {
        return cases.on(CreateTable.class, (op) -> locks(LockMode.SHARE_ROW_EXCLUSIVE, referredTo(op.table())))
            .on(CreateTableLike.class, (op) -> locks(LockMode.SHARE_ROW_EXCLUSIVE, referredTo(op.table())))
            .on(DropTable.class,
                    (op) -> locks(LockMode.ACCESS_EXCLUSIVE,
                            Stream.concat(Stream.of(op.table()), referredTo(op.definition()))))
            .on(RenameTable.class, (op) -> exclusive(op.from()))
            .on(ChangeIdentity.class, (op) -> exclusive(op.table()))
            .on(AddParent.class, (op) -> exclusive(op.table()))
            .on(DropParent.class, (op) -> exclusive(op.table()))
            .on(ChangeDeferral.class, (op) -> exclusive(op.table()))
            .on(ChangeEnforcement.class, (op) -> exclusive(op.table()))
            .on(AddKeyUsingIndex.class, (op) -> exclusive(op.table()))
            .on(ChangeGeneration.class, (op) -> exclusive(op.table()).rewriting())
            .on(SetLogged.class, (op) -> exclusive(op.table()).rewriting())
            .on(AddExclusion.class, (op) -> exclusive(op.table()).scanning())
            .on(AttachPartition.class,
                    (op) -> new Effects(List.of(LockMode.SHARE_UPDATE_EXCLUSIVE.on(op.table()),
                            LockMode.ACCESS_EXCLUSIVE.on(op.partition())), true, false))
            .on(DetachPartition.class,
                    (op) -> locks(op.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE,
                            Stream.of(op.table(), op.partition())));
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
            .on(AttachIndex.class, (op) -> locks(LockMode.ACCESS_EXCLUSIVE, Stream.of(op.part())))
            .on(RenameIndex.class, (op) -> Effects.NONE);
    }

    private static Cases<Effects> types(Cases<Effects> cases) {
        return cases.on(CreateType.class, (op) -> Effects.NONE)
            .on(AddEnumValue.class, (op) -> Effects.NONE)
            .on(RenameType.class, (op) -> Effects.NONE)
            .on(DropType.class, (op) -> Effects.NONE)
            .on(CreateSequence.class, (op) -> Effects.NONE)
            // Whoever wants the next number of the sequence is a writer of it.
            .on(ChangeSequence.class, (op) -> locks(LockMode.SHARE_ROW_EXCLUSIVE, Stream.of(op.name())))
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

    private static Cases<Effects> objects(Cases<Effects> cases) {
        return cases.on(RenameEnumValue.class, (op) -> Effects.NONE)
            .on(SetDomainDefault.class, (op) -> Effects.NONE)
            .on(SetDomainNotNull.class, (op) -> Effects.NONE)
            .on(DropDomainNotNull.class, (op) -> Effects.NONE)
            .on(AddDomainCheck.class, (op) -> Effects.NONE)
            .on(DropDomainCheck.class, (op) -> Effects.NONE)
            .on(ValidateDomainCheck.class, (op) -> Effects.NONE)
            .on(RenameDomainCheck.class, (op) -> Effects.NONE)
            .on(AddAttribute.class, (op) -> Effects.NONE)
            .on(DropAttribute.class, (op) -> Effects.NONE)
            .on(ChangeAttributeType.class, (op) -> Effects.NONE)
            .on(RenameAttribute.class, (op) -> Effects.NONE)
            .on(CreateSchema.class, (op) -> Effects.NONE)
            .on(RenameSchema.class, (op) -> Effects.NONE)
            .on(DropSchema.class, (op) -> Effects.NONE)
            .on(CreateObject.class, (op) -> Effects.NONE)
            .on(ReplaceObject.class, (op) -> Effects.NONE)
            .on(RenameObject.class, (op) -> Effects.NONE)
            .on(AlterObject.class, (op) -> Effects.NONE)
            .on(SwitchTriggers.class, (op) -> locks(LockMode.SHARE_ROW_EXCLUSIVE, Stream.of(op.table())))
            .on(DropObject.class, (op) -> Effects.NONE)
            .on(MoveToSchema.class, (op) -> Effects.NONE)
            .on(SetComment.class, (op) -> Effects.NONE)
            .on(SetParameters.class, (op) -> Effects.NONE)
            .on(ResetParameters.class, (op) -> Effects.NONE)
            .on(IfNeeded.class, (op) -> Effects.NONE)
            .on(NotNeeded.class, (op) -> Effects.NONE)
            .on(SetSequenceOwner.class, (op) -> Effects.NONE)
            .on(SetSequenceLogged.class, (op) -> Effects.NONE)
            .on(RenameSequence.class, (op) -> Effects.NONE);
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
