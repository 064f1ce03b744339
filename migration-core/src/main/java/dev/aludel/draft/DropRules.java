package dev.aludel.draft;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.aludel.plan.Renames;
import dev.aludel.schema.ObjectName;

/**
 * What a draft may drop where no entity wants it: what a drafted migration made, or all
 * of it where that is asked for. Not thread-safe.
 */
public final class DropRules {

    private final Supplier<Origins> source;

    private final boolean unmapped;

    private final Renames renames;

    private @Nullable Origins origins;

    /**
     * The rules.
     * @param source says who made what; asked once, and only where something may have to
     * go
     * @param unmapped whether all may be dropped
     */
    public DropRules(Supplier<Origins> source, boolean unmapped) {
        this(source, unmapped, Renames.NONE);
    }

    private DropRules(Supplier<Origins> source, boolean unmapped, Renames renames) {
        this.source = source;
        this.unmapped = unmapped;
        this.renames = renames;
    }

    /** The same for tables that have other names. */
    DropRules following(Renames newRenames) {
        return new DropRules(this.source, this.unmapped, newRenames);
    }

    boolean mayDrop(ObjectName thing) {
        return this.unmapped || origins().isDrafted(before(thing));
    }

    /** What is only said of a column is dropped by whom it is known to come from. */
    boolean mayDropDefault(ObjectName column) {
        return origins().isDefaultDrafted(before(column));
    }

    boolean mayDropComment(ObjectName thing) {
        return origins().isCommentDrafted(before(thing));
    }

    private ObjectName before(ObjectName thing) {
        return thing.named(this.renames.before(thing.name()));
    }

    private Origins origins() {
        if (this.origins == null) {
            this.origins = this.source.get();
        }
        return this.origins;
    }

}
