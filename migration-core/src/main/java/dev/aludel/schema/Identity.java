package dev.aludel.schema;

/**
 * An identity column of the SQL standard.
 *
 * @param always whether a statement may not give a value of its own
 * @param options how its numbers are counted
 */
public record Identity(boolean always, SequenceOptions options) implements ValueSource {

    @Override
    public String toString() {
        return "generated " + (this.always ? "always" : "by default") + " as identity";
    }

}
