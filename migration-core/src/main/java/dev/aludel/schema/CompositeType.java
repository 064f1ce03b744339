package dev.aludel.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A type made of fields: what Hibernate calls a struct.
 *
 * @param name its name
 * @param attributes its fields in order
 * @param comment what people say of it; null for nothing
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes,
        @Nullable String comment) implements NamedType {

    public CompositeType {
        attributes = List.copyOf(attributes);
        if (attributes.stream().map(Attribute::name).distinct().count() != attributes.size()) {
            throw new IllegalArgumentException("Type %s has a field twice: %s".formatted(name, attributes));
        }
    }

    /** A type of these fields. */
    public static CompositeType of(QualifiedName name, List<Attribute> attributes) {
        return new CompositeType(name, attributes, null);
    }

    /** The field of that name. */
    public Optional<Attribute> attribute(String attributeName) {
        return this.attributes.stream().filter((attribute) -> attribute.name().equals(attributeName)).findFirst();
    }

    @Override
    public CompositeType named(QualifiedName newName) {
        return new CompositeType(newName, this.attributes, this.comment);
    }

    /** The same with one more field at the end. */
    public CompositeType with(Attribute attribute) {
        if (attribute(attribute.name()).isPresent()) {
            throw DoesNotFit.exists("an attribute", this.name + "." + attribute.name());
        }
        return madeOf(Stream.concat(this.attributes.stream(), Stream.of(attribute)).toList());
    }

    /** The same with just these fields. */
    public CompositeType madeOf(List<Attribute> newAttributes) {
        return new CompositeType(this.name, newAttributes, this.comment);
    }

    /** The same with one field changed. */
    public CompositeType withAttribute(String attributeName, UnaryOperator<Attribute> change) {
        Attribute before = attribute(attributeName)
            .orElseThrow(() -> DoesNotFit.missing("attribute", this.name + "." + attributeName));
        return madeOf(this.attributes.stream()
            .map((attribute) -> (attribute == before) ? change.apply(attribute) : attribute)
            .toList());
    }

    @Override
    public CompositeType commented(@Nullable String newComment) {
        return new CompositeType(this.name, this.attributes, newComment);
    }

    @Override
    public boolean uses(QualifiedName type) {
        return this.attributes.stream().anyMatch((attribute) -> attribute.type().uses(type));
    }

    @Override
    public CompositeType using(QualifiedName type, QualifiedName newName) {
        return madeOf(this.attributes.stream()
            .map((attribute) -> attribute.type().uses(type) ? attribute.typed(attribute.type().named(newName))
                    : attribute)
            .toList());
    }

    @Override
    public String kind() {
        return "composite type";
    }

}
