package dev.aludel.actuate;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import dev.aludel.Migrations;
import dev.aludel.report.Status;

/**
 * Up where the code finds the database it was written for, or a newer one; out of service
 * where something is pending, failed or inconsistent. It tells what was seen last and
 * asks no database, so that a probe costs nothing and says nothing about the network.
 */
public class MigrationsHealthIndicator implements HealthIndicator {

    private final Migrations migrations;

    MigrationsHealthIndicator(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public Health health() {
        return this.migrations.lastStatus()
            .map(MigrationsHealthIndicator::health)
            .orElseGet(() -> Health.unknown().build());
    }

    private static Health health(Status status) {
        Health.Builder health = status.ready() ? Health.up() : Health.outOfService();
        return health.withDetail("verdict", status.verdict().toString())
            .withDetail("nextAction", status.nextAction())
            .withDetail("current", status.current())
            .build();
    }

}
