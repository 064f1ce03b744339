package dev.aludel.diff;

import java.util.HashSet;
import java.util.Set;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** What is not the same afterwards, so that nothing that needs it can stay meanwhile. */
final class Touched {

    private Touched() {
    }

    static Set<ObjectName> between(Schema from, Schema to, ColumnFates fates, Set<QualifiedName> anewTables,
            RemadeTypes types) {
        Set<ObjectName> touched = new HashSet<>(fates.touched());
        for (Table table : from.tables().values()) {
            Table wanted = to.tables().get(table.name());
            if (wanted == null || anewTables.contains(table.name())) {
                touched.add(ObjectName.table(table.name()));
                continue;
            }
            for (Constraint constraint : table.constraints()) {
                if (constraint.name() != null && !wanted.constraints().contains(constraint)) {
                    touched.add(new ObjectName(ObjectKind.CONSTRAINT, table.name(), constraint.name()));
                }
            }
        }
        types.aside().keySet().forEach((name) -> touched.add(ObjectName.of(ObjectKind.TYPE, name)));
        types.anew().forEach((name) -> touched.add(ObjectName.of(ObjectKind.TYPE, name)));
        from.types()
            .keySet()
            .stream()
            .filter((name) -> to.type(name).isEmpty())
            .forEach((name) -> touched.add(ObjectName.of(ObjectKind.TYPE, name)));
        from.sequences()
            .keySet()
            .stream()
            .filter((name) -> to.sequence(name).isEmpty())
            .forEach((name) -> touched.add(ObjectName.of(ObjectKind.SEQUENCE, name)));
        return touched;
    }

}
