package dev.aludel.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.aludel.drift.Cause;
import dev.aludel.drift.Difference;
import dev.aludel.drift.Explanation;
import dev.aludel.drift.Gap;
import dev.aludel.drift.ManualChange;
import dev.aludel.drift.OtherTool;
import dev.aludel.drift.DriftReport;

/**
 * Whether the database is what the entities want.
 *
 * @param verdict how it stands, in a word
 * @param comparedAt when the database was read
 * @param differences every difference, in the order in which they would have to be mended
 * @param unmapped tables that no entity maps; they are nobody's drift
 * @param manualChanges what was done to the database and no applied migration does
 * @param otherTools tables in which other tools keep what they have done; they are left
 * alone
 * @param gaps the applied statements whose effect is not known; where there are any, what
 * was done by hand is not known either
 */
public record DriftStatus(Verdict verdict, Instant comparedAt, List<DriftItem> differences, List<String> unmapped,
        List<ManualItem> manualChanges, List<OtherTool> otherTools, List<GapItem> gaps) {

    public DriftStatus {
        differences = List.copyOf(differences);
        unmapped = List.copyOf(unmapped);
        manualChanges = List.copyOf(manualChanges);
        otherTools = List.copyOf(otherTools);
        gaps = List.copyOf(gaps);
    }

    static DriftStatus of(DriftReport report, Instant comparedAt) {
        return new DriftStatus(verdict(report), comparedAt, report.differences().stream().map(DriftItem::of).toList(),
                report.unmapped(), report.manualChanges().stream().map(ManualItem::of).toList(), report.otherTools(),
                report.gaps().stream().map(GapItem::of).toList());
    }

    private static Verdict verdict(DriftReport report) {
        if (!report.compared()) {
            return Verdict.NOT_KNOWN_YET;
        }
        return report.isCorrupting() ? Verdict.CORRUPTING : report.isClean() ? Verdict.NONE : Verdict.DRIFT;
    }

    DriftStatus withoutSql() {
        return new DriftStatus(this.verdict, this.comparedAt,
                this.differences.stream().map(DriftItem::withoutSql).toList(), this.unmapped,
                this.manualChanges.stream().map(ManualItem::withoutSql).toList(), this.otherTools,
                this.gaps.stream().map(GapItem::withoutSql).toList());
    }

    /** How the database stands to the entities, in a word. */
    public enum Verdict {

        /** The entities find all they need; the database may have more. */
        NONE,
        /** The entities need what the database lacks, or has otherwise. */
        DRIFT,
        /** Ids are in danger: an increment does not match. */
        CORRUPTING,
        /** There are no entities, or their model is not complete yet. */
        NOT_KNOWN_YET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }

    /**
     * One difference.
     *
     * @param kind how much it matters
     * @param subject the table, sequence or type it is about
     * @param description what would have to be done about it
     * @param cause where it comes from
     * @param explanation where it comes from, in a sentence
     * @param mending what to do about it
     * @param sql the statement that would do it; null where SQL is not to be shown
     */
    public record DriftItem(Difference.Kind kind, String subject, String description, @Nullable Cause cause,
            @Nullable String explanation, @Nullable String mending, @Nullable String sql) {

        static DriftItem of(Difference difference) {
            Explanation explanation = difference.explanation();
            return new DriftItem(difference.kind(), difference.subject(), difference.description(),
                    (explanation != null) ? explanation.cause() : null,
                    (explanation != null) ? explanation.sentence() : null,
                    (explanation != null) ? difference.mending() : null, difference.sql());
        }

        DriftItem withoutSql() {
            return new DriftItem(this.kind, this.subject, this.description, this.cause, this.explanation, this.mending,
                    null);
        }

    }

    /**
     * Something that was done by hand.
     *
     * @param subject the table, sequence, type or other thing it was done to
     * @param description what was done
     * @param pending the pending migration that does it too, and may fail for it; null
     * where none does
     * @param sql the statement that does it; null where SQL is not to be shown
     */
    public record ManualItem(String subject, String description, @Nullable String pending, @Nullable String sql) {

        static ManualItem of(ManualChange change) {
            return new ManualItem(change.subject(), change.description(), change.pending(), change.sql());
        }

        ManualItem withoutSql() {
            return new ManualItem(this.subject, this.description, this.pending, null);
        }

    }

    /**
     * An applied statement whose effect is not known.
     *
     * @param revision the migration
     * @param reason why it is not known, in a few words
     * @param statement its beginning; null where SQL is not to be shown
     */
    public record GapItem(String revision, String reason, @Nullable String statement) {

        static GapItem of(Gap gap) {
            return new GapItem(gap.revision(), gap.reason(), gap.statement());
        }

        GapItem withoutSql() {
            return new GapItem(this.revision, this.reason, null);
        }

    }

}
