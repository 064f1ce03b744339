package dev.aludel.spring.boot.startup;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

import dev.aludel.Migrations;
import dev.aludel.report.Status;
import dev.aludel.report.StatusVerdict;
import dev.aludel.run.MigrationState;
import dev.aludel.run.Patience;
import dev.aludel.run.UpgradeResult;

/**
 * Brings the database to where the application needs it, before anything else of the
 * application asks it.
 */
public class MigrationInitializer implements InitializingBean {

    private static final Logger logger = LoggerFactory.getLogger(MigrationInitializer.class);

    private final Migrations migrations;

    private final StartupSettings settings;

    private final List<StartupGuard> guards;

    public MigrationInitializer(Migrations migrations, StartupSettings settings, List<StartupGuard> guards) {
        this.migrations = migrations;
        this.settings = settings;
        this.guards = List.copyOf(guards);
    }

    @Override
    public void afterPropertiesSet() {
        if (this.settings.mode() != MigrationMode.NONE) {
            this.guards.forEach(StartupGuard::check);
        }
        switch (this.settings.mode()) {
            case UPGRADE -> upgrade();
            case CHECK -> check();
            case WAIT -> await();
            case NONE -> logger.info("Nothing is migrated at startup: aludel.mode=none");
        }
    }

    private void upgrade() {
        UpgradeResult result = this.migrations.upgrade(this.settings.target());
        if (result.applied().isEmpty()) {
            this.migrations.lastStatus().ifPresent((status) -> tell(status, result.duration()));
        }
    }

    private void tell(Status status, Duration duration) {
        if (status.verdict() == StatusVerdict.AHEAD
                && status.migrations().stream().allMatch((migration) -> migration.state() == MigrationState.UNKNOWN)) {
            logger.warn("There are no migrations in {}, but the database has some: is that the right place?",
                    String.join(", ", this.settings.locations()));
        }
        if (status.verdict() == StatusVerdict.EMPTY) {
            logger.info("There are no migrations in {}: the database is left as it is",
                    String.join(", ", this.settings.locations()));
        }
        else if (status.pending() > 0) {
            logger.info("{}, as aludel.target={} wants; {} pending ({} ms)", where(status), this.settings.target(),
                    (status.pending() == 1) ? "1 later migration is" : status.pending() + " later migrations are",
                    duration.toMillis());
        }
        else {
            logger.info("{}, nothing is pending ({} ms)", where(status), duration.toMillis());
        }
    }

    private static String where(Status status) {
        return status.current().isEmpty() ? "Nothing has been applied to the database"
                : "The database is at " + String.join(", ", status.current());
    }

    private void check() {
        long start = System.nanoTime();
        List<String> pending = this.migrations.pending(this.settings.target());
        if (!pending.isEmpty()) {
            throw MigrationsPending.checked(pending);
        }
        logger.info("Nothing is pending ({} ms)", Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private void await() {
        Patience patience = new Patience(this.settings.patience());
        List<String> pending = this.migrations.pending(this.settings.target());
        if (!pending.isEmpty()) {
            logger.info("Waiting for another process to apply {}",
                    (pending.size() == 1) ? "1 migration" : pending.size() + " migrations");
        }
        while (!pending.isEmpty()) {
            if (!patience.pause()) {
                throw MigrationsPending.awaited(pending, patience.elapsed());
            }
            pending = this.migrations.pending(this.settings.target());
        }
        logger.info("Nothing is pending ({} ms)", patience.elapsed().toMillis());
    }

}
