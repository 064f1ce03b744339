package dev.aludel.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.Index;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/** The traits of what one schema has otherwise than another. */
final class Traits {

    private final Map<Trait, String> traits = new HashMap<>();

    private Traits() {
    }

    /**
     * The traits of one schema, each with what it says, but for what the other has too.
     */
    static Map<Trait, String> of(Schema schema, Schema other) {
        Traits traits = new Traits();
        others(schema.tables(), other.tables()).forEach((name, table) -> traits.add(table));
        others(schema.sequences(), other.sequences()).forEach((name, sequence) -> traits.add(sequence));
        others(schema.types(), other.types()).forEach((name, type) -> traits.add(type));
        others(schema.objects(), other.objects()).forEach((name, object) -> traits.add(object));
        return traits.traits;
    }

    private static <K, T> Map<K, T> others(SortedMap<K, T> things, SortedMap<K, T> others) {
        Map<K, T> different = new HashMap<>(things);
        if (things != others) {
            different.entrySet().removeIf((entry) -> entry.getValue() == others.get(entry.getKey()));
        }
        else {
            different.clear();
        }
        return different;
    }

    private void add(Table table) {
        QualifiedName name = table.name();
        exists(ObjectName.table(name), table.comment());
        for (Column column : table.columns()) {
            ObjectName columnName = ObjectName.column(name, column.name());
            exists(columnName, column.comment());
            if (column.value() instanceof Default value) {
                this.traits.put(new Trait(columnName, Trait.Kind.DEFAULT), value.expression());
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint.name() != null) {
                exists(new ObjectName(ObjectKind.CONSTRAINT, name, constraint.name()), constraint.comment());
            }
        }
        for (Index index : table.indexes()) {
            if (index.name() != null) {
                exists(ObjectName.of(ObjectKind.INDEX, name.sibling(index.name())), index.comment());
            }
        }
    }

    private void add(Sequence sequence) {
        exists(ObjectName.of(ObjectKind.SEQUENCE, sequence.name()), sequence.comment());
    }

    private void add(NamedType type) {
        exists(ObjectName.of(ObjectKind.TYPE, type.name()), type.comment());
    }

    private void add(NamedObject object) {
        exists(object.name(), object.comment());
    }

    private void exists(ObjectName thing, @Nullable String comment) {
        this.traits.put(new Trait(thing, Trait.Kind.EXISTENCE), "");
        if (comment != null) {
            this.traits.put(new Trait(thing, Trait.Kind.COMMENT), comment);
        }
    }

}
