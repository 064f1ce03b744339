package dev.aludel.schema;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * What anything in a database is called.
 *
 * @param kind what it is
 * @param name its name, or that of the table, view, domain or type that it is part of
 * @param part its own name where it is part of something, such as a column, a constraint
 * or a trigger; the types that a function takes, in parentheses; null otherwise
 */
public record ObjectName(ObjectKind kind, QualifiedName name, @Nullable String part) implements Comparable<ObjectName> {

    private static final Comparator<ObjectName> ORDER = Comparator.comparing(ObjectName::kind)
        .thenComparing(ObjectName::name)
        .thenComparing(ObjectName::part, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    /** The name of a thing that is part of nothing. */
    public static ObjectName of(ObjectKind kind, QualifiedName name) {
        return new ObjectName(kind, name, null);
    }

    /** The name of a table. */
    public static ObjectName table(QualifiedName name) {
        return of(ObjectKind.TABLE, name);
    }

    /** The name of a column. */
    public static ObjectName column(QualifiedName table, String column) {
        return new ObjectName(ObjectKind.COLUMN, table, column);
    }

    /** The same, part of something under its new name or itself renamed. */
    public ObjectName named(QualifiedName newName) {
        return new ObjectName(this.kind, newName, this.part);
    }

    /** The same part under another name. */
    public ObjectName withPart(@Nullable String newPart) {
        return new ObjectName(this.kind, this.name, newPart);
    }

    /** Whether it is part of the table, view, domain or type of that name. */
    public boolean isPartOf(QualifiedName whole) {
        return this.part != null && this.name.equals(whole) && this.kind != ObjectKind.FUNCTION
                && this.kind != ObjectKind.PROCEDURE && this.kind != ObjectKind.AGGREGATE;
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    /** The thing in a sentence: {@code trigger audit of tasks}. */
    @Override
    public String toString() {
        String text = this.kind.noun() + " ";
        if (this.part == null) {
            return text + this.name;
        }
        if (this.kind == ObjectKind.COLUMN) {
            return text + this.name + "." + this.part;
        }
        return isPartOf(this.name) ? text + this.part + " of " + this.name : text + this.name + this.part;
    }

}
