package dev.aludel.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.safety.Finding;
import dev.aludel.safety.Page;
import dev.aludel.safety.RuleBook;
import dev.aludel.safety.SafetyReport;
import dev.aludel.safety.Severity;
import dev.aludel.safety.rule.Rules;

/**
 * Findings in the Static Analysis Results Interchange Format of OASIS, version 2.1.0,
 * which code hosts and editors read.
 */
final class Sarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Sarif() {
    }

    static String of(SafetyReport report, Path folder) {
        RuleBook rules = Rules.all();
        List<Map<String, Object>> described = report.findings()
            .stream()
            .map(Finding::rule)
            .distinct()
            .filter(rules.ids()::contains)
            .map((rule) -> rule(rules.page(rule)))
            .toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Aludel");
        driver.put("rules", described);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", report.findings().stream().map((finding) -> result(finding, folder)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JSON.writeValueAsString(log);
    }

    private static Map<String, Object> rule(Page page) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", page.id());
        rule.put("shortDescription", Map.of("text", page.title()));
        rule.put("help", Map.of("text", page.text(), "markdown", page.text()));
        rule.put("defaultConfiguration", Map.of("level", level(page.severity())));
        return rule;
    }

    private static Map<String, Object> result(Finding finding, Path folder) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", RepositoryPath.of(finding.file(), folder)));
        if (finding.line() != null) {
            place.put("region", Map.of("startLine", finding.line()));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule());
        result.put("level", level(finding.severity()));
        result.put("message", Map.of("text", finding.message()));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        if (finding.allowed() != null) {
            result.put("suppressions", List.of(Map.of("kind", "inSource", "justification", finding.allowed())));
        }
        result.put("properties", Map.of("verdict", finding.verdict().toString(), "migration", finding.migration()));
        return result;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case INFO -> "note";
            case CAUTION -> "warning";
            case DANGER, BLOCKER -> "error";
        };
    }

}
