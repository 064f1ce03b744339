package dev.aludel.report;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a report is written down. */
public enum ReportFormat {

    /** For pull requests and wikis. */
    MARKDOWN(Markup.MARKDOWN),
    /** For people who read it where it is printed. */
    TEXT(Markup.TEXT),
    /** For programs. */
    JSON(null);

    private final @Nullable Markup markup;

    ReportFormat(@Nullable Markup markup) {
        this.markup = markup;
    }

    /** All of a report. */
    public String print(MigrationReport report) {
        return (this.markup != null) ? new ReportPage(report, this.markup).whole() : Json.of(report);
    }

    /** The boxes of a pull request. */
    public String printChecklist(MigrationReport report) {
        return (this.markup != null) ? new ReportPage(report, this.markup).checklist() : Json.of(report.checklist());
    }

    /** What callers must change. */
    public String printBreaking(MigrationReport report) {
        return (this.markup != null) ? new ReportPage(report, this.markup).breaking() : Json.of(report.breaking());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Made when the first JSON is printed. */
    private static final class Json {

        private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

        private static String of(Object value) {
            return MAPPER.writeValueAsString(value);
        }

    }

}
