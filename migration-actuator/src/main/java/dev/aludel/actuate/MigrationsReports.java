package dev.aludel.actuate;

import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.aludel.Migrations;
import dev.aludel.report.AdviceList;
import dev.aludel.report.MigrationDetail;
import dev.aludel.report.MigrationReport;
import dev.aludel.report.SafetyStatus;
import dev.aludel.report.Status;

/**
 * The answers of the endpoint, with SQL or without. Each is null where nobody has it,
 * which is a 404 on the web.
 */
final class MigrationsReports {

    static final String SAFETY = "safety";

    static final String DRIFT = "drift";

    static final String REPORT = "report";

    static final String ADVICE = "advice";

    private final MigrationsBeans beans;

    private final Recent<DriftStatus> drift;

    private final Recent<MigrationReport> reports;

    private final Recent<AdviceList> advice;

    MigrationsReports(MigrationsBeans beans, InstantSource clock) {
        this.beans = beans;
        this.drift = new Recent<>(clock, (migrations, now) -> DriftStatus.of(migrations.drift(), now));
        this.reports = new Recent<>(clock, (migrations, now) -> migrations.report());
        this.advice = new Recent<>(clock, (migrations, now) -> AdviceList.of(migrations.advise()));
    }

    @Nullable ByContext<Status> status(@Nullable String dataSource) {
        return this.beans.ask(dataSource, (name, migrations) -> Optional.of(migrations.status()));
    }

    /** What a path below the endpoint means: a report's name, or a revision. */
    @Nullable OperationResponseBody report(String path, @Nullable String dataSource, boolean showSql) {
        return switch (path) {
            case SAFETY -> safety(dataSource, showSql);
            case DRIFT -> drift(dataSource, showSql);
            case REPORT -> migrationReport(dataSource, showSql);
            case ADVICE -> advice(dataSource, showSql);
            default -> migration(path, dataSource, showSql);
        };
    }

    /** What a path of two parts means: only {@code safety} has parts. */
    @Nullable OperationResponseBody report(String path, String revision, @Nullable String dataSource, boolean showSql) {
        return path.equals(SAFETY) ? safety(revision, dataSource, showSql) : null;
    }

    /** The database migration report. */
    @Nullable ByContext<MigrationReport> migrationReport(@Nullable String dataSource, boolean showSql) {
        return this.beans.ask(dataSource, (name, migrations) -> {
            MigrationReport report = this.reports.of(migrations);
            return Optional.of(showSql ? report : report.withoutSql());
        });
    }

    private @Nullable ByContext<AdviceList> advice(@Nullable String dataSource, boolean showSql) {
        return this.beans.ask(dataSource, (name, migrations) -> {
            AdviceList advice = this.advice.of(migrations);
            return Optional.of(showSql ? advice : advice.withoutSql());
        });
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
