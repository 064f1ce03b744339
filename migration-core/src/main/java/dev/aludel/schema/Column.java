package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type
 * @param nullable whether it may be null, which an identity column never may
 * @param value where its value comes from when a statement gives none; null for nowhere,
 * which means null
 * @param comment what people say of it; null for nothing
 */
public record Column(String name, DataType type, boolean nullable, @Nullable ValueSource value,
        @Nullable String comment) {

    public Column {
        nullable = nullable && !(value instanceof Identity);
    }

    /** A column that may be null and has no default. */
    public static Column of(String name, DataType type) {
        return new Column(name, type, true, null, null);
    }

    /** The same, but mandatory. */
    public Column mandatory() {
        return new Column(this.name, this.type, false, this.value, this.comment);
    }

    /** The same, but nullable. */
    public Column optional() {
        return new Column(this.name, this.type, true, this.value, this.comment);
    }

    /** The same with another name. */
    public Column named(String newName) {
        return new Column(newName, this.type, this.nullable, this.value, this.comment);
    }

    /** The same with another type. */
    public Column typed(DataType newType) {
        return new Column(this.name, newType, this.nullable, this.value, this.comment);
    }

    /** The same with its value from elsewhere. */
    public Column filledBy(@Nullable ValueSource newValue) {
        return new Column(this.name, this.type, this.nullable, newValue, this.comment);
    }

    /** The same with another comment. */
    public Column commented(@Nullable String newComment) {
        return new Column(this.name, this.type, this.nullable, this.value, newComment);
    }

    @Override
    public String toString() {
        return this.name + " " + this.type + (this.nullable ? "" : " not null")
                + ((this.value != null) ? " " + this.value : "");
    }

}
