package dev.aludel.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import dev.aludel.report.AdviceList;
import dev.aludel.report.MigrationDetail;
import dev.aludel.report.MigrationReport;
import dev.aludel.report.SafetyStatus;
import dev.aludel.report.Status;

/**
 * Shows how the databases of an application stand. It has no write operations: what
 * changes a database is started by people who can be asked why.
 *
 * @see MigrationsEndpointWebExtension
 */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding({ Status.class, MigrationDetail.class, SafetyStatus.class, MigrationSafety.class,
        DriftStatus.class, MigrationReport.class, AdviceList.class })
public class MigrationsEndpoint {

    private final MigrationsReports reports;

    private final Show showSql;

    MigrationsEndpoint(MigrationsReports reports, Show showSql) {
        this.reports = reports;
        this.showSql = showSql;
    }

    /**
     * How each database stands.
     * @param dataSource the name of the only {@code Migrations} bean to ask; null for all
     */
    @ReadOperation
    public @Nullable ByContext<Status> migrations(@Nullable String dataSource) {
        return this.reports.status(dataSource);
    }

    /**
     * All about one migration, or a report.
     * @param revision the migration's id, or {@code safety}, {@code drift},
     * {@code report} or {@code advice}
     * @param dataSource the name of the only {@code Migrations} bean to ask; null for all
     */
    @ReadOperation(producesFrom = ReportForm.class)
    public @Nullable OperationResponseBody migration(@Selector String revision, @Nullable String dataSource) {
        return this.reports.report(revision, dataSource, this.showSql.isShown(true));
    }

    /**
     * What a report says about one migration.
     * @param report {@code safety}
     * @param revision the migration's id
     * @param dataSource the name of the only {@code Migrations} bean to ask; null for all
     */
    @ReadOperation
    public @Nullable OperationResponseBody reportOnMigration(@Selector String report, @Selector String revision,
            @Nullable String dataSource) {
        return this.reports.report(report, revision, dataSource, this.showSql.isShown(true));
    }

    MigrationsReports reports() {
        return this.reports;
    }

}
