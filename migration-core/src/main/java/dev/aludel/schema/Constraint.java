package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A rule that the rows of a table keep. */
public sealed interface Constraint
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExclusionConstraint {

    /** Its name; null where nobody gave one and any will do. */
    @Nullable String name();

    /** The same under another name. */
    Constraint named(@Nullable String newName);

    /**
     * The columns of its own table that it names; empty for a check, whose columns are in
     * its expression.
     */
    List<String> columns();

    /** The same with its columns under these names, in the same order. */
    Constraint on(List<String> newColumns);

    /** When it is checked. */
    Deferral deferral();

    /**
     * The same, checked at another time; unchanged where its kind knows one time only.
     */
    Constraint deferred(Deferral newDeferral);

    /** For which rows it is known to hold. */
    default Enforcement enforcement() {
        return Enforcement.VALIDATED;
    }

    /**
     * The same, known to hold for other rows; unchanged where its kind holds for all.
     */
    default Constraint enforced(Enforcement newEnforcement) {
        return this;
    }

    /** Whether the database knows that all rows keep it. */
    default boolean validated() {
        return enforcement() == Enforcement.VALIDATED;
    }

    /** What people say of it; null for nothing. */
    @Nullable String comment();

    /** The same with another comment. */
    Constraint commented(@Nullable String newComment);

    /** What it is, in a word or two. */
    String kind();

}
