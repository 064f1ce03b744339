package dev.aludel.migration;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferral;

/** A primary key or a unique constraint to be made. */
public final class NewKey {

    private Constraint key;

    NewKey(Constraint key) {
        this.key = key;
    }

    /** It has this name, in place of one like {@code uq_tasks_title}. */
    public NewKey named(String name) {
        this.key = this.key.named(name);
        return this;
    }

    /** It is checked at another time. */
    public NewKey deferred(Deferral deferral) {
        this.key = this.key.deferred(deferral);
        return this;
    }

    Constraint key() {
        return this.key;
    }

}
