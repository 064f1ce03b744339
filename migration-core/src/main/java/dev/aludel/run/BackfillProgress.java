package dev.aludel.run;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * How far a statement has come that runs in batches.
 *
 * @param revision its migration
 * @param table the table whose rows it changes
 * @param rows how many rows it has gone through
 * @param changed how many of them it has changed
 * @param about about how many rows the table has; null where nobody has counted
 * @param done whether it is through
 */
public record BackfillProgress(String revision, QualifiedName table, long rows, long changed, @Nullable Long about,
        boolean done) {

    /** It as a line for people. */
    public String text() {
        String whole = (!this.done && this.about != null && this.about > this.rows)
                ? " of about %,d (%d %%)".formatted(this.about, this.rows * 100 / this.about) : "";
        return "%s: %s %,d%s rows of %s, %,d changed".formatted(this.revision,
                this.done ? "went through" : "is through", this.rows, whole, this.table, this.changed);
    }

}
