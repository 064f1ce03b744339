package dev.aludel.run;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.history.HistorySettings;
import dev.aludel.report.StatusVerdict;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the history is, and where it cannot be. */
@Database
class HistoryPlaceTests {

    @TempDir
    Path path;

    private Bench bench;

    private PGSimpleDataSource dataSource;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
        this.dataSource = (PGSimpleDataSource) database.dataSource();
    }

    @Test
    void namesOfAnyKindInAnotherSchema() {
        execute("create schema \"My Schema\"");
        Migrations migrations = keptIn(QualifiedName.of("My Schema", "The \"History\""),
                QualifiedName.of("My Schema", "The Log"));
        migrations.upgrade("head");
        migrations.downgrade("-1");
        migrations.upgrade("head");
        assertThat(migrations.status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
        assertThat(migrations.migration("1").orElseThrow().attempts()).hasSize(3);
    }

    @Test
    void ownTablesAreNobodysBusinessUnderTheirWholeName() {
        Migrations migrations = keptIn(QualifiedName.of("public", "aludel_history"),
                QualifiedName.of("public", "aludel_log"));
        migrations.upgrade("head");
        assertThat(migrations.plan().live().tables()).containsOnlyKeys(QualifiedName.of("tasks"));
    }

    @Test
    void schemaThatComesIntoTheSearchPathLeavesTheHistoryWhereItIs() {
        this.dataSource.setCurrentSchema("app,public");
        migrations().upgrade("head");
        execute("create schema app");
        this.bench.with("V2__add_due_date.sql", Bench.ADD_DUE_DATE);
        migrations().upgrade("head");
        assertThat(this.bench.has("app.aludel_history")).isFalse();
        assertThat(migrations().status().migrations()).hasSize(2)
            .allSatisfy((migration) -> assertThat(migration.state()).isEqualTo(MigrationState.APPLIED));
    }

    @Test
    void underscoreInASchemasNameStandsForItself() {
        execute("create schema my1app");
        execute("create schema my_app");
        this.dataSource.setCurrentSchema("my1app");
        migrations().upgrade("head");
        this.dataSource.setCurrentSchema("my_app");
        migrations().upgrade("head");
        assertThat(this.bench.has("my_app.aludel_history")).isTrue();
    }

    @Test
    void userWithoutRights() {
        String user = "guest_of_" + this.bench.database().name();
        execute("create role %s login password 'guest'".formatted(user));
        execute("revoke create on schema public from public");
        try {
            this.dataSource.setUser(user);
            this.dataSource.setPassword("guest");
            assertThat(problem()).isEqualTo(
                    """
                            What happened:  The table public.aludel_history cannot be created: ERROR: permission denied for schema public.
                            What to do:     Let '%s' create tables there, or let Aludel work as another user, who may: aludel.user.
                            """
                        .formatted(user));
        }
        finally {
            execute("drop role " + user);
        }
    }

    @Test
    void databaseThatCanOnlyBeRead() {
        this.dataSource.setOptions("-c default_transaction_read_only=on");
        assertThat(problem()).isEqualTo(
                """
                        What happened:  The table public.aludel_history cannot be created: ERROR: cannot execute CREATE TABLE in a read-only transaction.
                        What to do:     Let Aludel connect where it may write: to the primary, without read-only transactions (aludel.url).
                        """);
    }

    @Test
    void schemaThatIsNotThere() {
        this.dataSource.setCurrentSchema("nowhere");
        assertThat(problem()).isEqualTo(
                """
                        What happened:  The table aludel_history cannot be created: ERROR: no schema has been selected to create in.
                        What to do:     Create the schema, or name one that is there: aludel.default-schema, or aludel.history-table=<schema>.<name>.
                        """);
    }

    private String problem() {
        return this.bench.problem(() -> migrations().upgrade("head"));
    }

    private Migrations keptIn(QualifiedName history, QualifiedName log) {
        return this.bench.migrations((settings) -> settings.history((usual) -> new HistorySettings(history, log)));
    }

    private Migrations migrations() {
        return Migrations.of(this.dataSource,
                MigrationSettings.defaults().source((source) -> source.withLocations(this.bench.folder().location())));
    }

    private void execute(String sql) {
        this.bench.database().jdbc().sql(sql).update();
    }

}
