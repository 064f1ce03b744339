package dev.aludel.dialect.postgres;

import java.util.stream.Stream;

import dev.aludel.dialect.Effects;
import dev.aludel.operation.AddAttribute;
import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeAttributeType;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.DropDomainCheck;
import dev.aludel.operation.DropDomainNotNull;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropType;
import dev.aludel.operation.RenameAttribute;
import dev.aludel.operation.RenameDomainCheck;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.SetDomainDefault;
import dev.aludel.operation.SetDomainNotNull;
import dev.aludel.operation.SetSequenceLogged;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.operation.ValidateDomainCheck;

import static dev.aludel.dialect.postgres.PostgresEffects.exclusive;
import static dev.aludel.dialect.postgres.PostgresEffects.locks;

/**
 * What PostgreSQL does to types and sequences. Which tables have columns of a type is not
 * known here: those that use a domain are locked against writers and read where the
 * domain demands more of them.
 */
final class TypeEffects {

    private TypeEffects() {
    }

    static Cases<Effects> in(Cases<Effects> cases) {
        return sequences(domains(types(cases)));
    }

    private static Cases<Effects> types(Cases<Effects> cases) {
        return cases.on(CreateType.class, (op) -> Effects.NONE)
            .on(AddEnumValue.class, (op) -> Effects.NONE)
            .on(RenameEnumValue.class, (op) -> Effects.NONE)
            .on(AddAttribute.class, (op) -> Effects.NONE)
            .on(DropAttribute.class, (op) -> Effects.NONE)
            .on(ChangeAttributeType.class, (op) -> Effects.NONE)
            .on(RenameAttribute.class, (op) -> Effects.NONE)
            .on(RenameType.class, (op) -> Effects.NONE)
            .on(DropType.class, (op) -> Effects.NONE);
    }

    private static Cases<Effects> domains(Cases<Effects> cases) {
        return cases.on(SetDomainDefault.class, (op) -> Effects.NONE)
            .on(SetDomainNotNull.class, (op) -> Effects.NONE.scanning())
            .on(DropDomainNotNull.class, (op) -> Effects.NONE)
            .on(AddDomainCheck.class, (op) -> op.check().validated() ? Effects.NONE.scanning() : Effects.NONE)
            .on(ValidateDomainCheck.class, (op) -> Effects.NONE.scanning())
            .on(DropDomainCheck.class, (op) -> Effects.NONE)
            .on(RenameDomainCheck.class, (op) -> Effects.NONE);
    }

    private static Cases<Effects> sequences(Cases<Effects> cases) {
        return cases.on(CreateSequence.class, (op) -> Effects.NONE)
            // Whoever wants the next number of the sequence is a writer of it.
            .on(ChangeSequence.class, (op) -> locks(LockMode.SHARE_ROW_EXCLUSIVE, Stream.of(op.name())))
            .on(SetSequenceOwner.class, (op) -> locks(LockMode.SHARE_ROW_EXCLUSIVE, Stream.of(op.sequence())))
            .on(SetSequenceLogged.class, (op) -> exclusive(op.sequence()))
            .on(RenameSequence.class, (op) -> exclusive(op.from()))
            .on(DropSequence.class, (op) -> exclusive(op.name()));
    }

}
