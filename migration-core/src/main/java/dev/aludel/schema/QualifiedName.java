package dev.aludel.schema;

import java.util.Comparator;
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

    private static final Comparator<QualifiedName> ORDER = Comparator
        .comparing(QualifiedName::schema, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
        .thenComparing(QualifiedName::name);

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

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (this.schema != null) ? this.schema + "." + this.name : this.name;
    }

}
