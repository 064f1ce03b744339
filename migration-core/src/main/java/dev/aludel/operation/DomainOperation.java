package dev.aludel.operation;

import dev.aludel.schema.DomainType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** An alteration of one domain. */
public sealed interface DomainOperation extends Operation permits SetDomainDefault, SetDomainNotNull, DropDomainNotNull,
        AddDomainCheck, DropDomainCheck, ValidateDomainCheck, RenameDomainCheck {

    /** The domain it alters. */
    QualifiedName domain();

    /** That domain after it. */
    DomainType applyTo(DomainType before);

    @Override
    default Schema applyTo(Schema before) {
        return before.withType(domain(), DomainType.class, this::applyTo);
    }

}
