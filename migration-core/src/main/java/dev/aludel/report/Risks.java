package dev.aludel.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.aludel.run.Preview;
import dev.aludel.safety.Finding;

/** Weighs what was found. */
final class Risks {

    private Risks() {
    }

    /** The worst first. */
    static List<Risk> of(Preview preview, List<BreakingChange> breaking) {
        List<Risk> risks = new ArrayList<>();
        preview.safety().findings().forEach((finding) -> risks.add(risk(finding)));
        if (!breaking.isEmpty()) {
            risks.add(new Risk(Risk.Level.MEDIUM,
                    (breaking.size() == 1) ? "1 change breaks callers that are not changed with it."
                            : "%d changes break callers that are not changed with them.".formatted(breaking.size())));
        }
        if (!preview.pending().isEmpty()) {
            risks.add(new Risk(Risk.Level.LOW, "Nobody has tried the migrations on a copy yet."));
        }
        risks.sort(Comparator.comparing(Risk::level).reversed());
        return risks;
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
