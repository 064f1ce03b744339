package dev.aludel.schema;

import java.util.List;

/**
 * What a foreign key does when the row it refers to changes, and how it treats nulls.
 *
 * @param onDelete what a delete there does here
 * @param setOnDelete the columns that a delete there sets to null or to their default;
 * empty for all of the key
 * @param onUpdate what an update of the key there does here
 * @param match how nulls are treated
 */
public record ReferentialRules(ReferentialAction onDelete, List<String> setOnDelete, ReferentialAction onUpdate,
        MatchType match) {

    /** No action, and one null is enough to refer to nothing. */
    public static final ReferentialRules USUAL = of(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);

    public ReferentialRules {
        setOnDelete = List.copyOf(setOnDelete);
    }

    /** These actions, with the usual match. */
    public static ReferentialRules of(ReferentialAction onDelete, ReferentialAction onUpdate) {
        return new ReferentialRules(onDelete, List.of(), onUpdate, MatchType.SIMPLE);
    }

    /** The same with another delete action. */
    public ReferentialRules onDelete(ReferentialAction action) {
        return new ReferentialRules(action, this.setOnDelete, this.onUpdate, this.match);
    }

    /** The same, setting just these columns when the row referred to is deleted. */
    public ReferentialRules settingOnDelete(List<String> columns) {
        return new ReferentialRules(this.onDelete, columns, this.onUpdate, this.match);
    }

}
