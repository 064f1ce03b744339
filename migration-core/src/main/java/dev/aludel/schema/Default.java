package dev.aludel.schema;

/**
 * A default: an expression that is evaluated for each new row.
 *
 * @param expression the expression as its source spells it
 */
public record Default(String expression) implements ValueSource {

    @Override
    public String toString() {
        return "default " + this.expression;
    }

}
