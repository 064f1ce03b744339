package dev.aludel.schema;

/**
 * A sequence that stands on its own; one that belongs to a column is that column's
 * {@link Identity} or {@link Serial}.
 *
 * @param name its name
 * @param type the type of its numbers, {@code bigint} unless somebody asked for another
 * @param options how it counts
 */
public record Sequence(QualifiedName name, DataType type, SequenceOptions options) {

    /** A sequence of {@code bigint} numbers. */
    public static Sequence of(QualifiedName name, SequenceOptions options) {
        return new Sequence(name, DataType.of("bigint"), options);
    }

    /** The same under another name. */
    public Sequence named(QualifiedName newName) {
        return new Sequence(newName, this.type, this.options);
    }

}
