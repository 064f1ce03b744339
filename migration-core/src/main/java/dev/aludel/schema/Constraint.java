package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A rule that the rows of a table keep. */
public sealed interface Constraint permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint {

    /** Its name; null where nobody gave one and any will do. */
    @Nullable String name();

    /** The same under another name. */
    Constraint named(@Nullable String newName);

    /**
     * The columns of its own table that it names; empty for a check, whose columns are in
     * its expression.
     */
    List<String> columns();

    /** What it is, in a word or two. */
    String kind();

}
