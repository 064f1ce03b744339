package dev.aludel.diff;

import java.util.Optional;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/** Other values in place of those of a sample. */
final class Others {

    private Others() {
    }

    /** Another value of the same type; empty where there is none to change. */
    static Optional<Object> of(String component, Object value) {
        if (value instanceof String text) {
            return Optional.of(component.equals("DataType.arguments") ? text + "1" : text + "2");
        }
        if (value instanceof Boolean truth) {
            return Optional.of(!truth);
        }
        if (value instanceof Long number) {
            return Optional.of(number + 1);
        }
        if (value instanceof Enum<?> one) {
            Object[] constants = one.getDeclaringClass().getEnumConstants();
            return Optional.of(constants[(one.ordinal() + 1) % constants.length]);
        }
        return Optional.empty();
    }

    /** The key under which a thing stands in its schema. */
    static Object key(Object key, Object thing) {
        if (thing instanceof Table table) {
            return table.name();
        }
        if (thing instanceof Sequence sequence) {
            return sequence.name();
        }
        if (thing instanceof NamedType type) {
            return type.name();
        }
        if (thing instanceof Namespace namespace) {
            return namespace.name();
        }
        return (thing instanceof NamedObject object) ? object.name() : key;
    }

}
