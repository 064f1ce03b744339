package dev.aludel.diff;

import dev.aludel.operation.AddAttribute;
import dev.aludel.operation.ChangeAttributeType;
import dev.aludel.operation.DropAttribute;
import dev.aludel.schema.Attribute;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** What turns one composite type into another, whose fields have the same order. */
record CompositeDiff(CompositeType from, CompositeType to, Equivalence equivalence, Stages stages) {

    void collect() {
        QualifiedName type = this.from.name();
        for (Attribute attribute : this.from.attributes()) {
            Attribute wanted = this.to.attribute(attribute.name()).orElse(null);
            if (wanted == null) {
                this.stages.add(Stage.ALTER_TYPES, new DropAttribute(type, attribute.name(), attribute));
                continue;
            }
            if (!this.equivalence.sameType(attribute.type(), wanted.type())) {
                this.stages.add(Stage.ALTER_TYPES,
                        new ChangeAttributeType(type, attribute.name(), attribute.type(), wanted.type()));
            }
            this.stages.comment(ObjectName.column(type, attribute.name()), attribute.comment(), wanted.comment());
        }
        this.to.attributes()
            .stream()
            .filter((attribute) -> this.from.attribute(attribute.name()).isEmpty())
            .forEach((attribute) -> this.stages.add(Stage.ALTER_TYPES, new AddAttribute(type, attribute)));
    }

}
