package dev.aludel.dialect.postgres;

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
import dev.aludel.schema.QualifiedName;

/**
 * What PostgreSQL does to types and sequences. The tables that use a domain are locked
 * against writers, and read, where the domain demands more of them.
 */
final class TypeEffects {

    private TypeEffects() {
    }

    static Cases<Claim> in(Cases<Claim> cases) {
        return sequences(domains(types(cases)));
    }

    private static Cases<Claim> types(Cases<Claim> cases) {
        return cases.on(CreateType.class, (op) -> Claim.NONE)
            .on(AddEnumValue.class, (op) -> Claim.NONE)
            .on(RenameEnumValue.class, (op) -> Claim.NONE)
            .on(AddAttribute.class, (op) -> Claim.NONE)
            .on(DropAttribute.class, (op) -> Claim.NONE)
            .on(ChangeAttributeType.class, (op) -> Claim.NONE)
            .on(RenameAttribute.class, (op) -> Claim.NONE)
            .on(RenameType.class, (op) -> Claim.NONE)
            .on(DropType.class, (op) -> Claim.NONE);
    }

    private static Cases<Claim> domains(Cases<Claim> cases) {
        return cases.on(SetDomainDefault.class, (op) -> Claim.NONE)
            .on(SetDomainNotNull.class, (op) -> demanded(LockMode.SHARE, op.domain()))
            .on(DropDomainNotNull.class, (op) -> Claim.NONE)
            .on(AddDomainCheck.class,
                    (op) -> op.check().validated() ? demanded(LockMode.SHARE, op.domain()) : Claim.NONE)
            .on(ValidateDomainCheck.class, (op) -> demanded(LockMode.SHARE, op.domain()))
            .on(DropDomainCheck.class, (op) -> Claim.NONE)
            .on(RenameDomainCheck.class, (op) -> Claim.NONE);
    }

    /** Each table with a column of the domain is read. */
    private static Claim demanded(LockMode mode, QualifiedName domain) {
        return Claim.found(mode, (at) -> Domains.users(domain, at.before()))
            .scanning((at) -> at.before().type(domain).isEmpty()
                    || Domains.users(domain, at.before()).findAny().isPresent());
    }

    private static Cases<Claim> sequences(Cases<Claim> cases) {
        return cases.on(CreateSequence.class, (op) -> Claim.NONE)
            // Whoever wants the next number of the sequence is a writer of it.
            .on(ChangeSequence.class, (op) -> Claim.locks(LockMode.SHARE_ROW_EXCLUSIVE, op.name()))
            .on(SetSequenceOwner.class, (op) -> Claim.locks(LockMode.SHARE_ROW_EXCLUSIVE, op.sequence()))
            .on(SetSequenceLogged.class, (op) -> Claim.locks(LockMode.ACCESS_EXCLUSIVE, op.sequence()))
            .on(RenameSequence.class, (op) -> Claim.locks(LockMode.ACCESS_EXCLUSIVE, op.from()))
            .on(DropSequence.class, (op) -> Claim.locks(LockMode.ACCESS_EXCLUSIVE, op.name()));
    }

}
