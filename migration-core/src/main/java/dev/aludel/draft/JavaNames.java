package dev.aludel.draft;

import java.util.Objects;

import dev.aludel.schema.QualifiedName;

/**
 * Which names the words of a Java migration can say: a dot is what stands behind a
 * schema.
 */
final class JavaNames {

    private JavaNames() {
    }

    static boolean isSayable(QualifiedName name) {
        String schema = name.schema();
        return (schema != null) ? !schema.contains(".") : !name.name().contains(".");
    }

    /** Whether both lie in one schema, so that the new name can stand alone. */
    static boolean areSiblings(QualifiedName from, QualifiedName to) {
        return isSayable(from) && !to.name().contains(".") && Objects.equals(from.schema(), to.schema());
    }

}
