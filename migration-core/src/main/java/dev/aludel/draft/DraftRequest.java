package dev.aludel.draft;

import org.jspecify.annotations.Nullable;

import dev.aludel.plan.PlanWish;
import dev.aludel.scratch.DatabaseAddress;

/**
 * What somebody wants drafted. Immutable:
 * {@code DraftRequest.of("add due date").from(DraftRequest.Basis.SOURCES)}.
 *
 * @param message what it does, in a few words; null to tell it from what is changed
 * @param basis where the present schema is known from
 * @param shadow the scratch database to draft from; null for one that is made for it
 * @param head the migration that it comes behind, or a unique part of its id or
 * description; null for the only head
 * @param dropUnmapped whether to drop what no entity has and no draft has made
 * @param written whether to write files, or only to say what would be in them
 * @param java whether as a class instead of SQL
 * @param plan how what it changes is done
 */
public record DraftRequest(@Nullable String message, Basis basis, @Nullable DatabaseAddress shadow,
        @Nullable String head, boolean dropUnmapped, boolean written, boolean java, PlanWish plan) {

    /** A draft from the data source, to be written. */
    public static DraftRequest of(@Nullable String message) {
        return new DraftRequest(message, Basis.DATABASE, null, null, false, true, false, PlanWish.NONE);
    }

    /** The same from elsewhere. */
    public DraftRequest from(Basis newBasis) {
        return new DraftRequest(this.message, newBasis, null, this.head, this.dropUnmapped, this.written, this.java,
                this.plan);
    }

    /**
     * The same from a scratch database.
     * @param address its address; null for one that is made for it
     */
    public DraftRequest shadowedBy(@Nullable DatabaseAddress address) {
        return new DraftRequest(this.message, Basis.SHADOW, address, this.head, this.dropUnmapped, this.written,
                this.java, this.plan);
    }

    /** The same behind a head, where there are several. */
    public DraftRequest behind(@Nullable String newHead) {
        return new DraftRequest(this.message, this.basis, this.shadow, newHead, this.dropUnmapped, this.written,
                this.java, this.plan);
    }

    /** The same, dropping also what no entity has and no draft has made. */
    public DraftRequest droppingUnmapped() {
        return new DraftRequest(this.message, this.basis, this.shadow, this.head, true, this.written, this.java,
                this.plan);
    }

    /** The same without files. */
    public DraftRequest unwritten() {
        return new DraftRequest(this.message, this.basis, this.shadow, this.head, this.dropUnmapped, false, this.java,
                this.plan);
    }

    /** The same as a class instead of SQL. */
    public DraftRequest inJava() {
        return new DraftRequest(this.message, this.basis, this.shadow, this.head, this.dropUnmapped, this.written, true,
                this.plan);
    }

    /** The same, done otherwise. */
    public DraftRequest planned(PlanWish newPlan) {
        return new DraftRequest(this.message, this.basis, this.shadow, this.head, this.dropUnmapped, this.written,
                this.java, newPlan);
    }

    /** Where the present schema is known from. */
    public enum Basis {

        /** The data source, which has to have all migrations. */
        DATABASE,
        /** The migrations themselves, replayed in memory: no database is asked. */
        SOURCES,
        /** A scratch database to which all migrations are applied. */
        SHADOW

    }

}
