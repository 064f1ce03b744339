package dev.aludel.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.aludel.drift.Difference;
import dev.aludel.drift.DriftReport;

/**
 * Whether the database is what the entities want.
 *
 * @param verdict how it stands, in a word
 * @param comparedAt when the database was read; null where it was not
 * @param differences every difference, in the order in which they would have to be mended
 * @param unmapped tables that no entity maps; they are nobody's drift
 */
public record DriftStatus(Verdict verdict, @Nullable Instant comparedAt, List<DriftItem> differences,
        List<String> unmapped) {

    public DriftStatus {
        differences = List.copyOf(differences);
        unmapped = List.copyOf(unmapped);
    }

    static DriftStatus notKnownYet() {
        return new DriftStatus(Verdict.NOT_KNOWN_YET, null, List.of(), List.of());
    }

    static DriftStatus of(DriftReport report, Instant comparedAt) {
        Verdict verdict = report.isCorrupting() ? Verdict.CORRUPTING : report.isClean() ? Verdict.NONE : Verdict.DRIFT;
        return new DriftStatus(verdict, comparedAt, report.differences().stream().map(DriftItem::of).toList(),
                report.unmapped());
    }

    DriftStatus withoutSql() {
        return new DriftStatus(this.verdict, this.comparedAt,
                this.differences.stream().map(DriftItem::withoutSql).toList(), this.unmapped);
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
     * @param sql the statement that would do it; null where SQL is not to be shown
     */
    public record DriftItem(Difference.Kind kind, String subject, String description, @Nullable String sql) {

        static DriftItem of(Difference difference) {
            return new DriftItem(difference.kind(), difference.subject(), difference.description(), difference.sql());
        }

        DriftItem withoutSql() {
            return new DriftItem(this.kind, this.subject, this.description, null);
        }

    }

}
