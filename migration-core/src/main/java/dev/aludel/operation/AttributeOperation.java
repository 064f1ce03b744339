package dev.aludel.operation;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** An alteration of one composite type. */
public sealed interface AttributeOperation extends Operation
        permits AddAttribute, DropAttribute, ChangeAttributeType, RenameAttribute {

    /** The type it alters. */
    QualifiedName type();

    /** That type after it. */
    CompositeType applyTo(CompositeType before);

    @Override
    default Schema applyTo(Schema before) {
        return before.withType(type(), CompositeType.class, this::applyTo);
    }

}
