package dev.aludel.actuate;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/** Asks on the web who may see SQL. */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsEndpointWebExtension {

    private final MigrationsReports reports;

    private final Show showSql;

    private final Set<String> roles;

    MigrationsEndpointWebExtension(MigrationsEndpoint endpoint, Show showSql, Set<String> roles) {
        this.reports = endpoint.reports();
        this.showSql = showSql;
        this.roles = Set.copyOf(roles);
    }

    /** All about one migration, or a report. */
    @ReadOperation
    public @Nullable OperationResponseBody migration(SecurityContext security, @Selector String revision,
            @Nullable String dataSource) {
        return this.reports.report(revision, dataSource, this.showSql.isShown(security, this.roles));
    }

    /** What a report says about one migration. */
    @ReadOperation
    public @Nullable OperationResponseBody reportOnMigration(SecurityContext security, @Selector String report,
            @Selector String revision, @Nullable String dataSource) {
        return this.reports.report(report, revision, dataSource, this.showSql.isShown(security, this.roles));
    }

}
