package dev.aludel.report;

import java.util.List;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.safety.Finding;
import dev.aludel.safety.SafetyReport;
import dev.aludel.trace.Trace;

/** Findings and what was seen beside them, for programs. */
public final class TraceJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TraceJson() {
    }

    /** An object of both. */
    public static String of(SafetyReport report, Trace trace) {
        return JSON.writeValueAsString(new Both(report.findings(), trace));
    }

    private record Both(List<Finding> findings, Trace trace) {
    }

}
