package dev.aludel.schema;

/**
 * A generated column: always computed from other columns of its row.
 *
 * @param expression the expression as its source spells it
 * @param stored whether it is computed when the row is written rather than when it is
 * read
 */
public record Generated(String expression, boolean stored) implements ValueSource {

    @Override
    public String toString() {
        return "generated always as (" + this.expression + ")" + (this.stored ? " stored" : " virtual");
    }

}
