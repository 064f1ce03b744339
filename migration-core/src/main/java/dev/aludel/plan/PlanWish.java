package dev.aludel.plan;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of the plan of a draft.
 *
 * @param style when it takes gentler ways; null for what is set
 * @param fills what rows get in columns that are to be mandatory
 */
public record PlanWish(@Nullable PlanStyle style, Fills fills) {

    /** Nothing in particular. */
    public static final PlanWish NONE = new PlanWish(null, Fills.NONE);

    /** The same in another style. */
    public PlanWish in(@Nullable PlanStyle newStyle) {
        return new PlanWish(newStyle, this.fills);
    }

    /** The same with other values for rows. */
    public PlanWish filling(Fills newFills) {
        return new PlanWish(this.style, newFills);
    }

}
