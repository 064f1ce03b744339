package dev.aludel.schema;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, sequence or type, as the database spells it once it is folded:
 * without quotes.
 *
 * @param schema the schema it lies in; null for the connection's default schema, so that
 * pictures of two databases whose default schemas have different names compare equal
 * @param name the name itself
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

    public QualifiedName {
        if (name.isEmpty() || (schema != null && schema.isEmpty())) {
            throw new IllegalArgumentException("A name must not be empty");
        }
    }

    /** A name in the default schema. */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    /** A name in a schema, or in the default schema where that is null. */
    public static QualifiedName of(@Nullable String schema, String name) {
        return new QualifiedName(schema, name);
    }

    /** The same name seen from a connection whose default schema is the given one. */
    public QualifiedName seenFrom(@Nullable String defaultSchema) {
        return (this.schema != null && Objects.equals(this.schema, defaultSchema)) ? of(this.name) : this;
    }

    /** Another name in the same schema. */
    public QualifiedName sibling(String otherName) {
        return new QualifiedName(this.schema, otherName);
    }

    /** Names differ more often than schemas, and are compared by the million. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QualifiedName that && this.name.equals(that.name)
                && Objects.equals(this.schema, that.schema);
    }

    @Override
    public int hashCode() {
        return 31 * this.name.hashCode() + Objects.hashCode(this.schema);
    }

    /** Those in the default schema come first. */
    @Override
    public int compareTo(QualifiedName other) {
        int order = Objects.equals(this.schema, other.schema) ? 0
                : (this.schema == null) ? -1 : (other.schema == null) ? 1 : this.schema.compareTo(other.schema);
        return (order != 0) ? order : this.name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return (this.schema != null) ? this.schema + "." + this.name : this.name;
    }

}
