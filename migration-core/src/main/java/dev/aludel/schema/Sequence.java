package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence; the one of an {@link Identity} or a {@link Serial} is that column's.
 *
 * @param name its name
 * @param type the type of its numbers, {@code bigint} unless somebody asked for another
 * @param options how it counts
 * @param owner the column that it is dropped with; null where it stands on its own
 * @param logged whether it survives a crash and is replicated, which it is unless
 * somebody asked otherwise
 * @param comment what people say of it; null for nothing
 */
public record Sequence(QualifiedName name, DataType type, SequenceOptions options, @Nullable ColumnName owner,
        boolean logged, @Nullable String comment) {

    /** A sequence of {@code bigint} numbers. */
    public static Sequence of(QualifiedName name, SequenceOptions options) {
        return of(name, DataType.of("bigint"), options);
    }

    /** A sequence of numbers of a type. */
    public static Sequence of(QualifiedName name, DataType type, SequenceOptions options) {
        return new Sequence(name, type, options, null, true, null);
    }

    /** The same under another name. */
    public Sequence named(QualifiedName newName) {
        return new Sequence(newName, this.type, this.options, this.owner, this.logged, this.comment);
    }

    /** The same with numbers of a type, counted so. */
    public Sequence counting(DataType newType, SequenceOptions newOptions) {
        return new Sequence(this.name, newType, newOptions, this.owner, this.logged, this.comment);
    }

    /** The same, dropped with a column, or standing on its own. */
    public Sequence ownedBy(@Nullable ColumnName newOwner) {
        return new Sequence(this.name, this.type, this.options, newOwner, this.logged, this.comment);
    }

    /** The same, surviving a crash or not. */
    public Sequence logged(boolean crashSafe) {
        return new Sequence(this.name, this.type, this.options, this.owner, crashSafe, this.comment);
    }

    /** The same with another comment. */
    public Sequence commented(@Nullable String newComment) {
        return new Sequence(this.name, this.type, this.options, this.owner, this.logged, newComment);
    }

}
