package dev.aludel.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import dev.aludel.safety.Finding;
import dev.aludel.safety.SafetyReport;
import dev.aludel.safety.Severity;

/** Findings for people: where, how serious, what can happen, and what to do instead. */
final class FindingsText {

    private FindingsText() {
    }

    static String of(SafetyReport report) {
        if (report.findings().isEmpty()) {
            return "Nothing is dangerous.";
        }
        return report.findings().stream().map(FindingsText::paragraph).collect(Collectors.joining("\n")) + "\n"
                + counted(report);
    }

    private static String paragraph(Finding finding) {
        StringBuilder text = new StringBuilder("%s: %s %s (%s)\n".formatted(finding.location(), finding.severity(),
                finding.rule(), finding.verdict()));
        if (finding.statement() != null) {
            text.append("    ").append(finding.statement()).append('\n');
        }
        text.append(finding.message()).append('\n');
        if (finding.allowed() != null) {
            text.append("Allowed: ").append(finding.allowed()).append('\n');
        }
        else if (finding.instead() != null) {
            text.append("Instead:\n").append(finding.instead().indent(4).replaceAll("(?m)^ +$", ""));
        }
        return text.toString();
    }

    private static String counted(SafetyReport report) {
        Map<Severity, Long> numbers = report.findings()
            .stream()
            .filter((finding) -> finding.allowed() == null)
            .collect(Collectors.groupingBy(Finding::severity, () -> new EnumMap<>(Severity.class),
                    Collectors.counting()));
        long allowed = report.findings().stream().filter((finding) -> finding.allowed() != null).count();
        String open = numbers.entrySet()
            .stream()
            .sorted(Map.Entry.<Severity, Long>comparingByKey().reversed())
            .map((entry) -> "%d %s".formatted(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "));
        String all = open.isEmpty() ? "Nothing that is not allowed" : open;
        return all + ((allowed > 0) ? ", %d allowed.".formatted(allowed) : ".");
    }

}
