package dev.aludel.schema;

import java.util.List;
import java.util.Set;

/**
 * An enumerated type of the database.
 *
 * @param name its name
 * @param labels its values, in their sort order
 */
public record EnumType(QualifiedName name, List<String> labels) {

    public EnumType {
        labels = List.copyOf(labels);
        if (Set.copyOf(labels).size() != labels.size()) {
            throw new IllegalArgumentException("Enum type %s has a label twice: %s".formatted(name, labels));
        }
    }

    /** The same under another name. */
    public EnumType named(QualifiedName newName) {
        return new EnumType(newName, this.labels);
    }

}
