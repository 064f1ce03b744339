package dev.aludel.safety;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * What a rule says about what it looked at; the judge adds where, how serious, who waits
 * and how large the table is.
 *
 * @param kind what makes it dangerous
 * @param verdict what will become of the statement
 * @param table the table in danger; null where it is no table's
 * @param column the column in danger; null where it is the table's
 * @param thing what is in danger and is no table; null where it is one, or nothing
 * @param message what can happen, in whole sentences
 * @param evidence the rows that were counted, as a sentence; empty where none were
 * @param instead gentler SQL to paste; null where there is none
 */
public record Danger(Kind kind, Verdict verdict, @Nullable QualifiedName table, @Nullable String column,
        @Nullable ObjectName thing, String message, String evidence, @Nullable String instead) {

    /** What makes something dangerous, and so when it is not. */
    public enum Kind {

        /** Data go: nothing is lost where there are none. */
        LOSS,
        /** Others wait: nobody waits for long where there is little to do. */
        WAITING,
        /** Code that runs breaks: it does so however few rows there are. */
        BREAKAGE,
        /** The statement fails on rows: it passes where there are none. */
        FAILURE,
        /** Something about the migration itself, whatever the data. */
        REMARK

    }

    /** It destroys what is in a table. */
    public static Danger loss(QualifiedName table, Verdict verdict, String message) {
        return new Danger(Kind.LOSS, verdict, table, null, null, message, "", null);
    }

    /** It destroys what is in a table, if there is something. */
    public static Danger loss(QualifiedName table, Evidence evidence, String message) {
        return new Danger(Kind.LOSS, evidence.verdict(), table, null, null, message, evidence.sentence(), null);
    }

    /** It keeps those waiting who use a table. */
    public static Danger waiting(QualifiedName table, Verdict verdict, String message) {
        return new Danger(Kind.WAITING, verdict, table, null, null, message, "", null);
    }

    /** It breaks code that uses a table. */
    public static Danger breakage(QualifiedName table, String message) {
        return new Danger(Kind.BREAKAGE, Verdict.NO_LOSS, table, null, null, message, "", null);
    }

    /** It breaks code that uses something that is no table. */
    public static Danger breakage(ObjectName thing, String message) {
        return new Danger(Kind.BREAKAGE, Verdict.NO_LOSS, null, null, thing, message, "", null);
    }

    /** It fails on the rows of a table. */
    public static Danger failure(QualifiedName table, Verdict verdict, String message) {
        return new Danger(Kind.FAILURE, verdict, table, null, null, message, "", null);
    }

    /** It fails on rows of a table, if there are such rows. */
    public static Danger failure(QualifiedName table, Evidence evidence, String message) {
        return new Danger(Kind.FAILURE, evidence.verdict(), table, null, null, message, evidence.sentence(), null);
    }

    /** Something about the migration itself. */
    public static Danger remark(String message) {
        return new Danger(Kind.REMARK, Verdict.CANNOT_TELL, null, null, null, message, "", null);
    }

    /** The same, about one column: one that was born a moment ago is in no danger. */
    public Danger ofColumn(String name) {
        return new Danger(this.kind, this.verdict, this.table, name, this.thing, this.message, this.evidence,
                this.instead);
    }

    /** The same with gentler SQL to paste. */
    public Danger instead(String sql) {
        return new Danger(this.kind, this.verdict, this.table, this.column, this.thing, this.message, this.evidence,
                sql);
    }

}
