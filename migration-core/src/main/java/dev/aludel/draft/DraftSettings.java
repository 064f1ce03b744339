package dev.aludel.draft;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.plan.PlanStyle;
import dev.aludel.schema.Naming;

/**
 * How migrations are drafted.
 *
 * @param folder where those in SQL are written to
 * @param java where those in Java are written to
 * @param downgrade where those in SQL say what takes them back
 * @param filter what they look at
 * @param naming how constraints and indexes are called that nobody named
 * @param customizers change what is drafted before it is written, in order
 * @param defaultSchema the schema whose name migrations leave out, for when no database
 * is asked; null for the usual one
 * @param plans when they take gentler ways
 */
public record DraftSettings(DraftFolder folder, DraftPackage java, DowngradePlace downgrade, DraftFilter filter,
        Naming naming, List<DraftCustomizer> customizers, @Nullable String defaultSchema, PlanStyle plans) {

    public DraftSettings {
        customizers = List.copyOf(customizers);
    }

    /** The usual settings. */
    public static DraftSettings defaults() {
        return new DraftSettings(DraftFolder.USUAL, DraftPackage.USUAL, DowngradePlace.SECTION, DraftFilter.NONE,
                Naming.USUAL, List.of(), null, PlanStyle.AUTO);
    }

    /** The same, written elsewhere. */
    public DraftSettings in(DraftFolder newFolder) {
        return new DraftSettings(newFolder, this.java, this.downgrade, this.filter, this.naming, this.customizers,
                this.defaultSchema, this.plans);
    }

    /** The same, written elsewhere where it is in Java. */
    public DraftSettings in(DraftPackage newPackage) {
        return new DraftSettings(this.folder, newPackage, this.downgrade, this.filter, this.naming, this.customizers,
                this.defaultSchema, this.plans);
    }

    /** The same with another place for what takes a migration in SQL back. */
    public DraftSettings withDowngrade(DowngradePlace newDowngrade) {
        return new DraftSettings(this.folder, this.java, newDowngrade, this.filter, this.naming, this.customizers,
                this.defaultSchema, this.plans);
    }

    /** The same, looking at something else. */
    public DraftSettings lookingAt(DraftFilter newFilter) {
        return new DraftSettings(this.folder, this.java, this.downgrade, newFilter, this.naming, this.customizers,
                this.defaultSchema, this.plans);
    }

    /** The same, with other names for what nobody named. */
    public DraftSettings naming(Naming newNaming) {
        return new DraftSettings(this.folder, this.java, this.downgrade, this.filter, newNaming, this.customizers,
                this.defaultSchema, this.plans);
    }

    /** The same, changed by these before it is written. */
    public DraftSettings customizedBy(List<DraftCustomizer> newCustomizers) {
        return new DraftSettings(this.folder, this.java, this.downgrade, this.filter, this.naming, newCustomizers,
                this.defaultSchema, this.plans);
    }

    /** The same with another schema whose name migrations leave out. */
    public DraftSettings withDefaultSchema(@Nullable String schema) {
        return new DraftSettings(this.folder, this.java, this.downgrade, this.filter, this.naming, this.customizers,
                schema, this.plans);
    }

    /** The same, taking gentler ways at other times. */
    public DraftSettings planned(PlanStyle newPlans) {
        return new DraftSettings(this.folder, this.java, this.downgrade, this.filter, this.naming, this.customizers,
                this.defaultSchema, newPlans);
    }

    /** How a migration in SQL is written down. */
    public DraftForm sql() {
        return switch (this.downgrade) {
            case SECTION -> new DraftForm.Sections(this.folder);
            case FILE -> new DraftForm.TwoFiles(this.folder);
        };
    }

    /** How what is asked for is written down. */
    public DraftForm form(DraftRequest request) {
        return request.java() ? new DraftForm.JavaClass(this.java) : sql();
    }

    /**
     * What is written down already, in SQL and in Java, which nobody may know yet.
     * @throws DraftNotWritten if a folder cannot be read
     */
    public List<WrittenMigration> written() {
        return Stream
            .concat(WrittenMigration.sql(this.folder.path()).stream(),
                    WrittenMigration.java(this.java.sources()).stream())
            .toList();
    }

    /** Where a migration in SQL says what takes it back. */
    public enum DowngradePlace {

        /** In a section of its file. */
        SECTION,
        /** In a file of its own. */
        FILE

    }

}
