package dev.aludel.actuate;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.run.ContractPolicy;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Health as the migrations have it. */
@Database
class MigrationsHealthIndicatorTests {

    @Test
    void isUnknownUntilSomebodyLooked(TestDatabase database) {
        assertThat(health(Migrations.of(database.dataSource())).getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void isOutOfServiceWhileSomethingIsPending(TestDatabase database) {
        Migrations migrations = Migrations.of(database.dataSource(),
                MigrationSettings.defaults().run((run) -> run.contracts(ContractPolicy.AUTO)));
        migrations.upgrade("2");
        Health health = health(migrations);
        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails()).contains(entry("verdict", "pending"),
                entry("nextAction", "Upgrade: 3 is pending."), entry("current", List.of("2")));
    }

    @Test
    void isUpWhereAContractIsHeld(TestDatabase database) {
        Health health = health(Application.tasks(database));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).contains(entry("verdict", "up-to-date"),
                entry("nextAction",
                        "Nothing to do now: 3 is held until another version than 1.4.0 of the application starts. "
                                + "When no old version runs any more, 'migrations upgrade --contract' applies it."),
                entry("current", List.of("2")));
    }

    @Test
    void isUpAtTheHead(TestDatabase database) {
        Migrations migrations = Migrations.of(database.dataSource());
        migrations.upgrade("head");
        Health health = health(migrations);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).contains(entry("verdict", "up-to-date"), entry("current", List.of("3")));
    }

    @Test
    void isUpWhereANewerVersionRan(TestDatabase database) {
        Migrations.of(database.dataSource()).upgrade("head");
        Migrations older = Application.older(database);
        older.status();
        assertThat(health(older).getStatus()).isEqualTo(Status.UP);
        assertThat(health(older).getDetails()).contains(entry("verdict", "ahead"));
    }

    @Test
    void asksNoDatabase() {
        TestDatabase database = TestDatabase.create();
        Migrations migrations = Migrations.of(database.dataSource());
        try (database) {
            migrations.upgrade("head");
        }
        assertThat(health(migrations).getStatus()).isEqualTo(Status.UP);
    }

    private static Health health(Migrations migrations) {
        return new MigrationsHealthIndicator(migrations).health();
    }

}
