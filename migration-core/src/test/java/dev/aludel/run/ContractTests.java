package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.drift.DriftReport;
import dev.aludel.drift.WantedSchema;
import dev.aludel.history.LogEntry;
import dev.aludel.report.Status;
import dev.aludel.report.StatusVerdict;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Contracts wait until no old code needs what they take away; the rest goes on. */
@Database
class ContractTests {

    private static final String TASKS = """
            -- migrate:up
            CREATE TABLE tasks (id bigint PRIMARY KEY, title text, note text NOT NULL);
            CREATE TABLE lists (id bigint PRIMARY KEY);
            -- migrate:down
            DROP TABLE lists;
            DROP TABLE tasks;
            """;

    private static final String EXPAND = """
            -- migrate:up
            ALTER TABLE tasks ALTER COLUMN note DROP NOT NULL;
            -- migrate:down
            ALTER TABLE tasks ALTER COLUMN note SET NOT NULL;
            """;

    private static final String CONTRACT = """
            -- migrate:phase contract
            -- migrate:up
            ALTER TABLE tasks DROP COLUMN note;
            -- migrate:down
            ALTER TABLE tasks ADD COLUMN note text;
            """;

    private static final String CHILD = """
            -- migrate:up
            ALTER TABLE lists ADD COLUMN name text;
            -- migrate:down
            ALTER TABLE lists DROP COLUMN name;
            """;

    private static final String NEXT = "until another version than 2.0 of the application starts";

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path).with("V1__tasks.sql", TASKS);
        version("1.0").upgrade("head");
    }

    @Test
    void waitsUntilAnotherVersionStarts() {
        this.bench.with("V2__expand.sql", EXPAND).with("V3__contract.sql", CONTRACT);
        UpgradeResult first = version("2.0").upgrade("head");
        assertThat(first.applied()).extracting(RunStep::revision).containsExactly("2");
        assertThat(first.held()).isEqualTo(Map.of("3", NEXT));
        assertThat(version("2.0").pending("head")).isEmpty();
        assertThat(version("2.0").upgrade("head").applied()).isEmpty();
        Status status = version("2.0").status();
        assertThat(status.verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
        assertThat(status.ready()).isTrue();
        assertThat(status.pending()).isZero();
        assertThat(status.held()).isOne();
        assertThat(status.nextAction()).isEqualTo(
                "Nothing to do now: 3 is held until another version than 2.0 of the application starts. When no old version runs any more, 'migrations upgrade --contract' applies it.");
        assertThat(status.migrations().get(2).state()).isEqualTo(MigrationState.HELD);
        assertThat(status.migrations().get(2).held()).isEqualTo(NEXT);
        assertThat(this.bench.has("tasks", "note")).isTrue();

        assertThat(version("2.1").upgrade("head").applied()).extracting(RunStep::revision).containsExactly("3");
        assertThat(this.bench.has("tasks", "note")).isFalse();
        assertThat(version("2.1").migration("3").orElseThrow().attempts()).extracting(LogEntry::action)
            .containsExactly(LogEntry.Action.UPGRADE, LogEntry.Action.HOLD);
    }

    /** The migration before it was applied by 1.0, whose code may still run. */
    @Test
    void waitsAlsoWhereNoExpandCameWithIt() {
        this.bench.with("V2__contract.sql", CONTRACT);
        assertThat(version("2.0").upgrade("head").held()).isEqualTo(Map.of("2", NEXT));
        assertThat(version("2.0").upgrade("head").held()).isEqualTo(Map.of("2", NEXT));
        assertThat(version("2.1").upgrade("head").applied()).hasSize(1);
    }

    @Test
    void anotherApplicationIsNoOtherVersion() {
        this.bench.with("V2__contract.sql", CONTRACT);
        version("2.0").upgrade("head");
        Migrations other = migrations((run) -> run.as("reports", "7"));
        assertThat(other.upgrade("head").held())
            .isEqualTo(Map.of("2", "until another version than 7 of the application starts"));
        assertThat(this.bench.has("tasks", "note")).isTrue();
    }

    @Test
    void runsAtOnceOnADatabaseThatIsNew(@Database TestDatabase empty) {
        this.bench.with("V2__expand.sql", EXPAND).with("V3__contract.sql", CONTRACT);
        Bench fresh = new Bench(empty, this.bench.folder());
        assertThat(
                fresh.migrations((settings) -> settings.run((run) -> run.as("shop", "2.0"))).upgrade("head").applied())
            .hasSize(3);
        assertThat(fresh.has("tasks", "note")).isFalse();
    }

    @Test
    void policiesAndAnUnknownVersion() {
        this.bench.with("V2__contract.sql", CONTRACT);
        assertThat(this.bench.migrations().upgrade("head").held())
            .isEqualTo(Map.of("2", "as nobody knows the version of the application (spring.application.version)"));
        assertThat(migrations((run) -> run.contracts(ContractPolicy.HOLD)).upgrade("head").held())
            .isEqualTo(Map.of("2", "as aludel.contract=hold says"));
        assertThat(migrations((run) -> run.contracts(ContractPolicy.AUTO)).pending("head")).containsExactly("2");
        assertThat(version("2.0").upgrade(UpgradeRequest.to("head").withContracts()).applied())
            .extracting(RunStep::revision)
            .containsExactly("2");
        assertThat(version("2.0").status().nextAction()).isEqualTo("Nothing to do.");
    }

    @Test
    void whenSafeWaitsForWhatIsDangerous() {
        this.bench.with("V2__contract.sql", CONTRACT);
        this.bench.database().jdbc().sql("insert into tasks values (1, 'a', 'b')").update();
        Migrations careful = migrations((run) -> run.contracts(ContractPolicy.WHEN_SAFE));
        assertThat(careful.upgrade("head").held())
            .isEqualTo(Map.of("2", "until nothing in it is dangerous and no running version uses what it takes away"));
        this.bench.with("V2__contract.sql", CONTRACT.replace("ALTER TABLE tasks DROP",
                "-- migrate:allow drop-column it is copied\nALTER TABLE tasks DROP"));
        assertThat(careful.pending("head")).containsExactly("2");
        assertThat(careful.upgrade("head").applied()).hasSize(1);
    }

    @Test
    void itsChildrenDoNotWaitUnlessTheySaySo() {
        this.bench.with("V2__contract.sql", CONTRACT).with("V3__child.sql", CHILD).with("V4__needs.sql", """
                -- migrate:depends-on 2
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN note int;
                -- migrate:down
                ALTER TABLE tasks DROP COLUMN note;
                """).with("V5__after.sql", """
                -- migrate:up
                ALTER TABLE tasks ALTER COLUMN note SET DEFAULT 0;
                -- migrate:down
                ALTER TABLE tasks ALTER COLUMN note DROP DEFAULT;
                """);
        UpgradeResult first = version("2.0").upgrade("head");
        assertThat(first.applied()).extracting(RunStep::revision).containsExactly("3");
        assertThat(first.held()).containsExactly(Map.entry("2", NEXT),
                Map.entry("4", "until 2 is applied, which it needs"),
                Map.entry("5", "until 4 is applied, which it needs"));
        assertThat(version("2.0").status().current()).containsExactly("3");
        assertThat(version("2.0").upgrade("+0").applied()).isEmpty();

        assertThat(version("2.1").upgrade("head").applied()).extracting(RunStep::revision)
            .containsExactly("2", "4", "5");
        assertThat(version("2.1").status().current()).containsExactly("5");
        assertThat(version("2.1").downgrade("-4").takenBack()).extracting(RunStep::revision)
            .as("last first")
            .containsExactly("5", "4", "2", "3");
        assertThat(this.bench.has("lists", "name")).isFalse();
    }

    @Test
    void lateContractIsNotOutOfOrder() {
        this.bench.with("V2__contract.sql", CONTRACT).with("V3__child.sql", CHILD);
        UnaryOperator<RunSettings> strict = (run) -> new RunSettings(run.lockTimeout(), run.lockRetry(), null,
                RunSettings.Unknown.FAIL, false, true, null, "shop", "2.0", ContractPolicy.NEXT_RELEASE);
        migrations(strict).upgrade("head");
        assertThat(migrations((run) -> strict.apply(run).as("shop", "2.1")).upgrade("head").applied()).hasSize(1);
    }

    @Test
    void whatWasTakenBackWaitsAgain() {
        this.bench.with("V2__contract.sql", CONTRACT);
        version("2.0").upgrade("head");
        version("2.1").upgrade("head");
        version("2.1").downgrade("-1");
        assertThat(version("2.1").upgrade("head").held())
            .isEqualTo(Map.of("2", "until another version than 2.1 of the application starts"));
    }

    @Test
    void contractThatStoppedHalfWayGoesOn() {
        this.bench.with("V2__contract.sql", """
                -- migrate:phase contract
                -- migrate:transaction none
                -- migrate:up
                ALTER TABLE tasks DROP COLUMN note;
                -- migrate:require SELECT count(*) = 1 FROM lists
                ALTER TABLE tasks DROP COLUMN title;
                """);
        Migrations asked = version("2.0");
        this.bench.problem(() -> asked.upgrade(UpgradeRequest.to("head").withContracts()));
        this.bench.database().jdbc().sql("insert into lists values (1)").update();
        assertThat(asked.upgrade("head").applied()).extracting(RunStep::revision).containsExactly("2");
        assertThat(this.bench.has("tasks", "title")).isFalse();
    }

    @Test
    void driftThatItExplainsIsHeldAndNotDraftedAgain(@Database TestDatabase entities) throws SQLException {
        this.bench.with("V2__contract.sql", CONTRACT);
        version("2.0").upgrade("head");
        entities.jdbc().sql("create table tasks (id bigint primary key, title text)").update();
        entities.jdbc().sql("create table lists (id bigint primary key)").update();
        DriftReport drift = entities(entities).entityDrift().orElseThrow();
        assertThat(drift.held()).extracting((difference) -> difference.explanation().sentence())
            .containsExactly("Migration 2 does it, which is held");
        assertThat(drift.isClean()).isTrue();
        assertThat(drift.refuse()).isSameAs(drift);
        assertThat(entities(entities).draft(DraftRequest.of("none").unwritten()).migrations()).isEmpty();

        entities.jdbc().sql("alter table lists add name text").update();
        assertThat(draft(entities)).doesNotContain("depends-on");
        entities.jdbc().sql("alter table tasks add note text").update();
        assertThat(draft(entities)).contains("-- migrate:depends-on 2\n")
            .contains("ALTER TABLE tasks ADD COLUMN note text");
    }

    private String draft(TestDatabase entities) throws SQLException {
        List<DraftedMigration> drafted = entities(entities).draft(DraftRequest.of("more").unwritten()).migrations();
        assertThat(drafted).hasSize(1);
        return drafted.get(0).text();
    }

    private Migrations entities(TestDatabase entities) throws SQLException {
        WantedSchema wanted = WantedSchema.of(DriftCase.schema(entities));
        return this.bench.migrations(
                (settings) -> settings.withEntities(() -> Optional.of(wanted)).run((run) -> run.as("shop", "2.0")));
    }

    private Migrations version(String version) {
        return migrations((run) -> run.as("shop", version));
    }

    private Migrations migrations(UnaryOperator<RunSettings> change) {
        return this.bench.migrations((MigrationSettings settings) -> settings.run(change));
    }

}
