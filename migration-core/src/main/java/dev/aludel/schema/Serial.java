package dev.aludel.schema;

/**
 * A default from a sequence that belongs to the column and is dropped with it, as
 * PostgreSQL's {@code serial} makes it.
 *
 * @param options how its numbers are counted
 */
public record Serial(SequenceOptions options) implements ValueSource {

    @Override
    public String toString() {
        return "serial";
    }

}
