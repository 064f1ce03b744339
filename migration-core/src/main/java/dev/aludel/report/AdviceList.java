package dev.aludel.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.advice.Advice;
import dev.aludel.advice.AdviceReport;

/**
 * Advice for programs.
 *
 * @param since since when the server counts; null where it does not say
 * @param replicas how many servers are fed from this one, whose reads it does not count
 * @param advice what would be better, the surest first
 */
public record AdviceList(@Nullable Instant since, int replicas, List<Advice> advice) {

    public AdviceList {
        advice = List.copyOf(advice);
    }

    /** The same without any SQL. */
    public AdviceList withoutSql() {
        return new AdviceList(this.since, this.replicas, this.advice.stream().map(Advice::withoutSql).toList());
    }

    /** What programs read of a report. */
    public static AdviceList of(AdviceReport report) {
        return new AdviceList(report.since(), report.replicas(), report.advice());
    }

}
