package dev.aludel.draft;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Naming;

/**
 * How migrations are drafted.
 *
 * @param folder where they are written to
 * @param filter what they look at
 * @param naming how constraints and indexes are called that nobody named
 * @param customizers change what is drafted before it is written, in order
 * @param defaultSchema the schema whose name migrations leave out, for when no database
 * is asked; null for the usual one
 */
public record DraftSettings(DraftFolder folder, DraftFilter filter, Naming naming, List<DraftCustomizer> customizers,
        @Nullable String defaultSchema) {

    public DraftSettings {
        customizers = List.copyOf(customizers);
    }

    /** The usual settings. */
    public static DraftSettings defaults() {
        return new DraftSettings(DraftFolder.USUAL, DraftFilter.NONE, Naming.USUAL, List.of(), null);
    }

    /** The same, written elsewhere. */
    public DraftSettings in(DraftFolder newFolder) {
        return new DraftSettings(newFolder, this.filter, this.naming, this.customizers, this.defaultSchema);
    }

    /** The same, looking at something else. */
    public DraftSettings lookingAt(DraftFilter newFilter) {
        return new DraftSettings(this.folder, newFilter, this.naming, this.customizers, this.defaultSchema);
    }

    /** The same, with other names for what nobody named. */
    public DraftSettings naming(Naming newNaming) {
        return new DraftSettings(this.folder, this.filter, newNaming, this.customizers, this.defaultSchema);
    }

    /** The same, changed by these before it is written. */
    public DraftSettings customizedBy(List<DraftCustomizer> newCustomizers) {
        return new DraftSettings(this.folder, this.filter, this.naming, newCustomizers, this.defaultSchema);
    }

    /** The same with another schema whose name migrations leave out. */
    public DraftSettings withDefaultSchema(@Nullable String schema) {
        return new DraftSettings(this.folder, this.filter, this.naming, this.customizers, schema);
    }

}
