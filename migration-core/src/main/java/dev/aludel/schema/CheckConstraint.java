package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A condition that every row keeps.
 *
 * @param name its name; null where any will do
 * @param expression the condition as its source spells it, without the outer parentheses
 * @param inherited whether the tables that inherit from this one keep it too, which they
 * do unless told otherwise
 * @param enforcement for which rows it is known to hold
 * @param comment what people say of it; null for nothing
 */
public record CheckConstraint(@Nullable String name, String expression, boolean inherited, Enforcement enforcement,
        @Nullable String comment) implements Constraint {

    /** A validated check. */
    public static CheckConstraint of(@Nullable String name, String expression) {
        return new CheckConstraint(name, expression, true, Enforcement.VALIDATED, null);
    }

    @Override
    public CheckConstraint named(@Nullable String newName) {
        return new CheckConstraint(newName, this.expression, this.inherited, this.enforcement, this.comment);
    }

    /** The same with another condition. */
    public CheckConstraint demanding(String newExpression) {
        return new CheckConstraint(this.name, newExpression, this.inherited, this.enforcement, this.comment);
    }

    /** The same, of no concern to the tables that inherit. */
    public CheckConstraint notInherited() {
        return new CheckConstraint(this.name, this.expression, false, this.enforcement, this.comment);
    }

    @Override
    public CheckConstraint enforced(Enforcement newEnforcement) {
        return new CheckConstraint(this.name, this.expression, this.inherited, newEnforcement, this.comment);
    }

    @Override
    public CheckConstraint commented(@Nullable String newComment) {
        return new CheckConstraint(this.name, this.expression, this.inherited, this.enforcement, newComment);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public CheckConstraint on(List<String> newColumns) {
        return this;
    }

    @Override
    public Deferral deferral() {
        return Deferral.NOT_DEFERRABLE;
    }

    @Override
    public CheckConstraint deferred(Deferral newDeferral) {
        return this;
    }

    @Override
    public String kind() {
        return "check";
    }

}
