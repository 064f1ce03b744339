package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A field of a {@link CompositeType}.
 *
 * @param name its name
 * @param type its type
 * @param comment what people say of it; null for nothing
 */
public record Attribute(String name, DataType type, @Nullable String comment) {

    /** A field nobody says anything of. */
    public static Attribute of(String name, DataType type) {
        return new Attribute(name, type, null);
    }

    /** The same under another name. */
    public Attribute named(String newName) {
        return new Attribute(newName, this.type, this.comment);
    }

    /** The same with another type. */
    public Attribute typed(DataType newType) {
        return new Attribute(this.name, newType, this.comment);
    }

    /** The same with another comment. */
    public Attribute commented(@Nullable String newComment) {
        return new Attribute(this.name, this.type, newComment);
    }

}
