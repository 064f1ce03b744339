package dev.aludel.spring.boot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.aludel.Migrations;
import dev.aludel.problem.AludelException;
import dev.aludel.spring.boot.startup.MigrationsPending;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class MigrationModeTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class));

    @Test
    void checkDoesNotStartWhileSomethingIsPending(@Database TestDatabase database) {
        starting(database, "check").run((context) -> assertThat(failure(context.getStartupFailure())).isEqualTo(
                """
                        What happened:  2 migrations are pending: 1, 2. With aludel.mode=check the application starts \
                        only when nothing is.
                        What to do:     Let another process upgrade the database and start again, or set aludel.mode=upgrade to do it here.
                        """));
    }

    @Test
    void checkStartsWhenNothingIsPending(@Database TestDatabase database) {
        Migrations.of(database.dataSource()).upgrade("head");
        starting(database, "check").run((context) -> assertThat(context).hasNotFailed());
    }

    @Test
    void checkLooksNoFurtherThanTheTarget(@Database TestDatabase database) {
        Migrations.of(database.dataSource()).upgrade("1");
        starting(database, "check").withPropertyValues("aludel.target=1")
            .run((context) -> assertThat(context).hasNotFailed());
    }

    @Test
    void waitStartsOnceAnotherProcessHasUpgraded(@Database TestDatabase database) throws Exception {
        CompletableFuture<Void> started = CompletableFuture
            .runAsync(() -> starting(database, "wait").run((context) -> assertThat(context).hasNotFailed()));
        Migrations.of(database.dataSource()).upgrade("head");
        started.get(60, TimeUnit.SECONDS);
    }

    @Test
    void waitDoesNotWaitForEver(@Database TestDatabase database) {
        Migrations.of(database.dataSource()).upgrade("1");
        starting(database, "wait").withPropertyValues("aludel.lock-retry=1ms")
            .run((context) -> assertThat(failure(context.getStartupFailure())).isEqualTo(
                    """
                            What happened:  Migration 2 is pending after waiting 0 s for another process (aludel.mode=wait).
                            What to do:     See why the process that upgrades has not done it, or raise aludel.lock-retry, or set aludel.mode=upgrade to do it here.
                            """));
    }

    @Test
    void noneChangesNothing(@Database TestDatabase database, CapturedOutput output) {
        starting(database, "none").run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Migrations.class).status().pending()).isEqualTo(2);
        });
        assertThat(output).contains("Nothing is migrated at startup: aludel.mode=none");
    }

    @Test
    void upgradeGoesToTheTarget(@Database TestDatabase database, CapturedOutput output) {
        starting(database, "upgrade").withPropertyValues("aludel.target=1").run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Migrations.class).lastStatus()).get()
                .satisfies((status) -> assertThat(status.current()).containsExactly("1"));
        });
        starting(database, "upgrade").withPropertyValues("aludel.target=1")
            .run((context) -> assertThat(context).hasNotFailed());
        assertThat(output)
            .containsPattern("The database is at 1, as aludel.target=1 wants; 1 later migration is pending");
    }

    private ApplicationContextRunner starting(TestDatabase database, String mode) {
        return Connected.to(database, this.runner).withPropertyValues("aludel.mode=" + mode);
    }

    private static String failure(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof AludelException)) {
            cause = cause.getCause();
        }
        assertThat(cause).isInstanceOf(MigrationsPending.class);
        return ((AludelException) cause).text();
    }

}
