package dev.aludel.run;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.history.LogEntry;
import dev.aludel.safety.Finding;
import dev.aludel.safety.SafetyReport;

/**
 * Findings as the log keeps them: JSON, which a newer version may have written with more
 * in it.
 */
public final class StoredFindings {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private StoredFindings() {
    }

    /** The text to keep; null where nothing was found. */
    static @Nullable String write(SafetyReport report) {
        return report.findings().isEmpty() ? null : JSON.writeValueAsString(report.findings());
    }

    /**
     * What was judged when a migration was applied last.
     * @param attempts the attempts at it, newest first
     */
    public static List<Finding> judged(List<LogEntry> attempts) {
        return attempts.stream()
            .filter((attempt) -> attempt.action() != LogEntry.Action.DOWNGRADE
                    && attempt.action() != LogEntry.Action.TRY)
            .map(LogEntry::findings)
            .filter(Objects::nonNull)
            .findFirst()
            .map(StoredFindings::read)
            .orElse(List.of());
    }

    /** The findings that several texts keep, in order. */
    public static List<Finding> read(List<String> texts) {
        return texts.stream().flatMap((text) -> read(text).stream()).toList();
    }

    /** The findings that a text keeps. */
    public static List<Finding> read(@Nullable String json) {
        return (json != null) ? JSON.readValue(json, new TypeReference<List<Finding>>() {
        }) : List.of();
    }

}
