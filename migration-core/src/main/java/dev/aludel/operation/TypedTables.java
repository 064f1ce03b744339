package dev.aludel.operation;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** Tables that are made of a composite type, and go with it. */
final class TypedTables {

    private TypedTables() {
    }

    /** Takes away the tables of a type. */
    static Schema without(Schema before, QualifiedName type) {
        ThingNames names = ThingNames.of(before, ObjectName.of(ObjectKind.TYPE, type));
        Schema after = before;
        for (NamedObject object : before.objects().values()) {
            ObjectName name = object.name();
            String definition = object.definition();
            if (name.kind() == ObjectKind.SETTING && "type".equals(name.part()) && definition != null
                    && names.isIn(definition) && after.table(name.name()).isPresent()) {
                after = new DropTable(name.name(), null, true).applyTo(after);
            }
        }
        return after;
    }

}
