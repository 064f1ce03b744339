package dev.aludel.draft;

import java.util.List;

/**
 * How migrations are drafted.
 *
 * @param folder where they are written to
 * @param filter what they look at
 * @param customizers change what is drafted before it is written, in order
 */
public record DraftSettings(DraftFolder folder, DraftFilter filter, List<DraftCustomizer> customizers) {

    public DraftSettings {
        customizers = List.copyOf(customizers);
    }

    /** The usual settings. */
    public static DraftSettings defaults() {
        return new DraftSettings(DraftFolder.USUAL, DraftFilter.NONE, List.of());
    }

    /** The same, written elsewhere. */
    public DraftSettings in(DraftFolder newFolder) {
        return new DraftSettings(newFolder, this.filter, this.customizers);
    }

    /** The same, looking at something else. */
    public DraftSettings lookingAt(DraftFilter newFilter) {
        return new DraftSettings(this.folder, newFilter, this.customizers);
    }

    /** The same, changed by these before it is written. */
    public DraftSettings customizedBy(List<DraftCustomizer> newCustomizers) {
        return new DraftSettings(this.folder, this.filter, newCustomizers);
    }

}
