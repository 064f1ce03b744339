package dev.aludel.actuate;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.aludel.Migrations;
import dev.aludel.report.MigrationDetail;
import dev.aludel.report.SafetyStatus;
import dev.aludel.report.Status;

/**
 * The answers of the endpoint, with SQL or without. Each is null where nobody has it,
 * which is a 404 on the web.
 */
final class MigrationsReports {

    static final String SAFETY = "safety";

    static final String DRIFT = "drift";

    private final MigrationsBeans beans;

    private final DriftReader drift;

    MigrationsReports(MigrationsBeans beans, DriftReader drift) {
        this.beans = beans;
        this.drift = drift;
    }

    @Nullable ByContext<Status> status(@Nullable String dataSource) {
        return this.beans.ask(dataSource, (name, migrations) -> Optional.of(migrations.status()));
    }

    /** What a path below the endpoint means: a report's name, or a revision. */
    @Nullable OperationResponseBody report(String path, @Nullable String dataSource, boolean showSql) {
        return switch (path) {
            case SAFETY -> safety(dataSource, showSql);
            case DRIFT -> drift(dataSource, showSql);
            default -> migration(path, dataSource, showSql);
        };
    }

    /** What a path of two parts means: only {@code safety} has parts. */
    @Nullable OperationResponseBody report(String path, String revision, @Nullable String dataSource, boolean showSql) {
        return path.equals(SAFETY) ? safety(revision, dataSource, showSql) : null;
    }

    private @Nullable ByContext<SafetyStatus> safety(@Nullable String dataSource, boolean showSql) {
        return this.beans.ask(dataSource, (name, migrations) -> {
            SafetyStatus safety = migrations.safety();
            return Optional.of(showSql ? safety : safety.withoutSql());
        });
    }

    private @Nullable ByContext<MigrationSafety> safety(String revision, @Nullable String dataSource, boolean showSql) {
        return this.beans.ask(dataSource,
                (name, migrations) -> detail(migrations, revision, showSql).map(MigrationSafety::of));
    }

    private @Nullable ByContext<DriftStatus> drift(@Nullable String dataSource, boolean showSql) {
        return this.beans.ask(dataSource, (name, migrations) -> {
            DriftStatus status = this.drift.of(migrations);
            return Optional.of(showSql ? status : status.withoutSql());
        });
    }

    private @Nullable ByContext<MigrationDetail> migration(String revision, @Nullable String dataSource,
            boolean showSql) {
        return this.beans.ask(dataSource, (name, migrations) -> detail(migrations, revision, showSql));
    }

    private static Optional<MigrationDetail> detail(Migrations migrations, String revision, boolean showSql) {
        return migrations.migration(revision).map((detail) -> showSql ? detail : detail.withoutSql());
    }

}
