package dev.aludel.actuate;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

import dev.aludel.report.MigrationReport;

/** Asks on the web who may see SQL. */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsEndpointWebExtension {

    /** Only the migration report is a document, too. */
    private static final int NOT_ACCEPTABLE = 406;

    private final MigrationsReports reports;

    private final Show showSql;

    private final Set<String> roles;

    MigrationsEndpointWebExtension(MigrationsEndpoint endpoint, Show showSql, Set<String> roles) {
        this.reports = endpoint.reports();
        this.showSql = showSql;
        this.roles = Set.copyOf(roles);
    }

    /**
     * All about one migration, or a report.
     * @param form what is asked for: JSON, or the migration report as a document
     */
    @ReadOperation(producesFrom = ReportForm.class)
    public @Nullable Object migration(SecurityContext security, @Selector String revision, @Nullable String dataSource,
            ReportForm form) {
        boolean shown = this.showSql.isShown(security, this.roles);
        if (form.isDocument() && !revision.equals(MigrationsReports.REPORT)) {
            return new WebEndpointResponse<>(NOT_ACCEPTABLE);
        }
        if (form.isDocument()) {
            ByContext<MigrationReport> reports = this.reports.migrationReport(dataSource, shown);
            return (reports != null) ? ReportDocument.of(reports, form) : null;
        }
        return this.reports.report(revision, dataSource, shown);
    }

    /** What a report says about one migration. */
    @ReadOperation
    public @Nullable OperationResponseBody reportOnMigration(SecurityContext security, @Selector String report,
            @Selector String revision, @Nullable String dataSource) {
        return this.reports.report(report, revision, dataSource, this.showSql.isShown(security, this.roles));
    }

}
