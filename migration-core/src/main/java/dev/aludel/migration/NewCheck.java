package dev.aludel.migration;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Enforcement;

/** A check to be made: of every row, unless something else is said. */
public final class NewCheck {

    private CheckConstraint check;

    NewCheck(String name, String expression) {
        this.check = CheckConstraint.of(name, expression);
    }

    /** The rows that are there are not checked, until somebody validates it. */
    public NewCheck notValid() {
        this.check = this.check.enforced(Enforcement.NOT_VALIDATED);
        return this;
    }

    CheckConstraint check() {
        return this.check;
    }

}
