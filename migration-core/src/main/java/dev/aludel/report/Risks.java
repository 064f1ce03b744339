package dev.aludel.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.aludel.run.Preview;
import dev.aludel.safety.Finding;
import dev.aludel.trial.TriedMigration;
import dev.aludel.trial.Verdict;

/** Weighs what was found. */
final class Risks {

    private Risks() {
    }

    /** The worst first. */
    static List<Risk> of(Preview preview, List<BreakingChange> breaking, TestingResults testing) {
        List<Risk> risks = new ArrayList<>();
        preview.safety().findings().forEach((finding) -> risks.add(risk(finding)));
        if (!breaking.isEmpty()) {
            risks.add(new Risk(Risk.Level.MEDIUM,
                    (breaking.size() == 1) ? "1 change breaks callers that are not changed with it."
                            : "%d changes break callers that are not changed with them.".formatted(breaking.size())));
        }
        testing.migrations()
            .stream()
            .filter((tried) -> tried.verdict().compareTo(Verdict.LEFT_BEHIND) >= 0)
            .forEach((tried) -> risks.add(tried(tried)));
        if (!preview.pending().isEmpty() && !testing.isComplete()) {
            risks.add(new Risk(Risk.Level.LOW,
                    testing.untried().isEmpty() ? "Nobody has tried the migrations on a copy yet."
                            : "Nobody has tried %s on a copy yet.".formatted(String.join(", ", testing.untried()))));
        }
        risks.sort(Comparator.comparing(Risk::level).reversed());
        return risks;
    }

    private static Risk tried(TriedMigration tried) {
        return new Risk((tried.verdict() == Verdict.FAILED) ? Risk.Level.HIGH : Risk.Level.MEDIUM, "%s was tried: %s."
            .formatted(tried.migration(), withoutFullStop(String.join("; ", TrialText.details(tried)))));
    }

    private static Risk risk(Finding finding) {
        String place = "%s, %s: ".formatted(finding.location(), finding.rule());
        if (finding.allowed() != null) {
            return new Risk(level(finding).compareTo(Risk.Level.MEDIUM) > 0 ? Risk.Level.MEDIUM : level(finding),
                    place + "%s Accepted: %s.".formatted(finding.message(), withoutFullStop(finding.allowed())));
        }
        return new Risk(level(finding), place + finding.message());
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static Risk.Level level(Finding finding) {
        return switch (finding.severity()) {
            case INFO -> Risk.Level.LOW;
            case CAUTION -> Risk.Level.MEDIUM;
            case DANGER, BLOCKER -> Risk.Level.HIGH;
        };
    }

}
