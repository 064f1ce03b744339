package dev.aludel.report;

import java.nio.file.Path;
import java.util.stream.Collectors;

import dev.aludel.safety.Finding;
import dev.aludel.safety.SafetyReport;

/**
 * Findings as workflow commands, which GitHub Actions shows beside the lines of a pull
 * request ("Workflow commands for GitHub Actions" in its documentation).
 */
final class GithubAnnotations {

    private GithubAnnotations() {
    }

    static String of(SafetyReport report, Path folder) {
        return report.findings()
            .stream()
            .filter((finding) -> finding.allowed() == null)
            .map((finding) -> annotation(finding, folder))
            .collect(Collectors.joining("\n"));
    }

    private static String annotation(Finding finding, Path folder) {
        String line = (finding.line() != null) ? ",line=" + finding.line() : "";
        String instead = (finding.instead() != null) ? "\nInstead:\n" + finding.instead() : "";
        return "::%s file=%s%s,title=%s::%s".formatted(level(finding),
                property(RepositoryPath.of(finding.file(), folder)), line, property(finding.rule()),
                data(finding.message() + instead));
    }

    private static String level(Finding finding) {
        return switch (finding.severity()) {
            case INFO -> "notice";
            case CAUTION -> "warning";
            case DANGER, BLOCKER -> "error";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

}
