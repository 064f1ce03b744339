package dev.aludel.actuate;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.util.MimeType;

import dev.aludel.report.MigrationReport;
import dev.aludel.report.ReportFormat;

/**
 * Reports as a document, one after the other where an application has several databases.
 */
final class ReportDocument {

    private ReportDocument() {
    }

    static WebEndpointResponse<String> of(ByContext<MigrationReport> reports, ReportForm form) {
        ReportFormat format = (form == ReportForm.MARKDOWN) ? ReportFormat.MARKDOWN : ReportFormat.TEXT;
        String document = reports.contexts()
            .values()
            .stream()
            .flatMap((context) -> context.beans().values().stream())
            .map(format::print)
            .collect(Collectors.joining("\n\n", "", "\n"));
        return new WebEndpointResponse<>(document, new MimeType(form.getProducedMimeType(), StandardCharsets.UTF_8));
    }

}
