package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A condition that every row keeps.
 *
 * @param name its name; null where any will do
 * @param expression the condition as its source spells it, without the outer parentheses
 * @param validated whether the database knows that all rows keep it; false for
 * {@code NOT VALID}
 */
public record CheckConstraint(@Nullable String name, String expression, boolean validated) implements Constraint {

    /** A validated check. */
    public static CheckConstraint of(@Nullable String name, String expression) {
        return new CheckConstraint(name, expression, true);
    }

    @Override
    public CheckConstraint named(@Nullable String newName) {
        return new CheckConstraint(newName, this.expression, this.validated);
    }

    /** The same, checked or not yet. */
    public CheckConstraint validated(boolean checked) {
        return new CheckConstraint(this.name, this.expression, checked);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public String kind() {
        return "check";
    }

}
