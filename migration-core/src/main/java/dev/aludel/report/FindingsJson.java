package dev.aludel.report;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.safety.SafetyReport;

/** Findings for programs: a list, empty where nothing was found. */
final class FindingsJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FindingsJson() {
    }

    static String of(SafetyReport report) {
        return JSON.writeValueAsString(report.findings());
    }

}
