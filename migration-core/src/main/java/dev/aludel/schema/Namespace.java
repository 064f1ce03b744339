package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * What SQL calls a schema: a place for tables that has a name.
 *
 * @param name its name
 * @param comment what people say of it; null for nothing
 */
public record Namespace(String name, @Nullable String comment) {

    /** One that nobody says anything of. */
    public static Namespace of(String name) {
        return new Namespace(name, null);
    }

    /** The same with another comment. */
    public Namespace commented(@Nullable String newComment) {
        return new Namespace(this.name, newComment);
    }

}
