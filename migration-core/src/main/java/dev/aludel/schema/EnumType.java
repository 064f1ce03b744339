package dev.aludel.schema;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An enumerated type of the database.
 *
 * @param name its name
 * @param labels its values, in their sort order
 * @param comment what people say of it; null for nothing
 */
public record EnumType(QualifiedName name, List<String> labels, @Nullable String comment) implements NamedType {

    public EnumType {
        labels = List.copyOf(labels);
        if (Set.copyOf(labels).size() != labels.size()) {
            throw new IllegalArgumentException("Enum type %s has a label twice: %s".formatted(name, labels));
        }
    }

    /** An enum type with these labels. */
    public static EnumType of(QualifiedName name, List<String> labels) {
        return new EnumType(name, labels, null);
    }

    @Override
    public EnumType named(QualifiedName newName) {
        return new EnumType(newName, this.labels, this.comment);
    }

    /** The same with other labels. */
    public EnumType labelled(List<String> newLabels) {
        return new EnumType(this.name, newLabels, this.comment);
    }

    @Override
    public EnumType commented(@Nullable String newComment) {
        return new EnumType(this.name, this.labels, newComment);
    }

    @Override
    public boolean uses(QualifiedName type) {
        return false;
    }

    @Override
    public EnumType using(QualifiedName type, QualifiedName newName) {
        return this;
    }

    @Override
    public String kind() {
        return "enum type";
    }

}
