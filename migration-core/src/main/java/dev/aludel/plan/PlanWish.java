package dev.aludel.plan;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of the plan of a draft.
 *
 * @param style when it takes gentler ways; null for what is set
 * @param fills what rows get in columns that are to be mandatory
 * @param renames what is another name of a thing that is there
 */
public record PlanWish(@Nullable PlanStyle style, Fills fills, RenameWish renames) {

    /** Nothing in particular. */
    public static final PlanWish NONE = new PlanWish(null, Fills.NONE, RenameWish.NONE);

    /** The same in another style. */
    public PlanWish in(@Nullable PlanStyle newStyle) {
        return new PlanWish(newStyle, this.fills, this.renames);
    }

    /** The same with other values for rows. */
    public PlanWish filling(Fills newFills) {
        return new PlanWish(this.style, newFills, this.renames);
    }

    /** The same with other names for what is there. */
    public PlanWish renaming(RenameWish newRenames) {
        return new PlanWish(this.style, this.fills, newRenames);
    }

}
