package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.aludel.Migrations;
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

/** What turns one schema into another, wherever they are to be had from. */
@Database
class SchemaComparisonTests {

    @TempDir
    Path path;

    private Bench bench;

    private TestDatabase database;

    @BeforeEach
    void bench(TestDatabase emptyDatabase) {
        this.database = emptyDatabase;
        this.bench = new Bench(emptyDatabase, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
    }

    @Test
    void oneDatabaseBecomesAnotherAndItselfAgain() {
        migrations().upgrade("head");
        try (TestDatabase other = TestDatabase.create()) {
            other.jdbc().sql("CREATE TABLE tasks (id bigint PRIMARY KEY, title text, due date)").update();
            other.jdbc().sql("CREATE VIEW due_tasks AS SELECT id FROM tasks WHERE due IS NOT NULL").update();
            SchemaSource there = SchemaSource.at(DatabaseAddress.of(other.url() + "?password=secret"));
            SchemaDifference difference = migrations().diff(SchemaSource.DATABASE, there);
            assertThat(difference.toString()).doesNotContain("secret");
            assertThat(difference.to()).isEqualTo(other.url());
            assertThat(difference.upgrade()).extracting(SchemaChange::operation)
                .contains("AddColumn", "ChangeColumnType", "CreateObject");
            run(difference.upgrade());
            assertThat(migrations().diff(SchemaSource.DATABASE, there).isEmpty()).isTrue();
            run(difference.downgrade());
            assertThat(migrations().diff(SchemaSource.DATABASE, SchemaSource.SOURCES).isEmpty()).isTrue();
        }
    }

    @Test
    void entitiesAndSourcesNeedNoDatabase() {
        SchemaDifference difference = migrations().diff(SchemaSource.SOURCES, SchemaSource.ENTITIES);
        assertThat(difference.upgrade()).containsExactly(new SchemaChange("AddColumn", "Add column tasks.due_date date",
                "ALTER TABLE tasks ADD COLUMN due_date date"));
        assertThat(difference.downgrade()).containsExactly(
                new SchemaChange("DropColumn", "Drop column tasks.due_date", "ALTER TABLE tasks DROP COLUMN due_date"));
        assertThat(migrations().diff(SchemaSource.ENTITIES, SchemaSource.SOURCES).upgrade())
            .isEqualTo(difference.downgrade());
        assertThat(migrations().diff(SchemaSource.ENTITIES, SchemaSource.ENTITIES).isEmpty()).isTrue();
        assertThat(this.bench.has("tasks")).isFalse();
    }

    @Test
    void theHistoryIsNotPartOfIt() {
        migrations().upgrade("head");
        assertThat(migrations().diff(SchemaSource.SOURCES, SchemaSource.DATABASE).isEmpty()).isTrue();
    }

    @Test
    void whatNobodyCanTellFromTheSourcesAScratchDatabaseKnows() {
        this.bench.with("V2__due.sql",
                "-- migrate:up\nDO $$ BEGIN EXECUTE 'ALTER TABLE tasks ADD due_' || 'date date'; END $$;\n");
        assertThat(this.bench.problem(() -> migrations().diff(SchemaSource.SOURCES, SchemaSource.ENTITIES)))
            .startsWith("What happened:  What the migrations make is not known exactly");
        SchemaSource shadowed = SchemaSource.shadowedBy(null);
        assertThat(migrations().diff(shadowed, SchemaSource.ENTITIES).isEmpty()).isTrue();
        assertThat(migrations().diff(shadowed, shadowed).isEmpty()).isTrue();
        SchemaDifference made = migrations().diff(SchemaSource.DATABASE, shadowed);
        assertThat(made.to()).isEqualTo("sources");
        run(made.upgrade());
        assertThat(this.bench.has("tasks", "due_date")).isTrue();
        assertThat(migrations().diff(shadowed, SchemaSource.DATABASE).isEmpty()).isTrue();
        run(made.downgrade());
        assertThat(this.bench.has("tasks")).isFalse();
        assertThat(this.database.jdbc()
            .sql("select count(*) from pg_database where datname like 'aludel\\_shadow\\_%'")
            .query(Integer.class)
            .single()).isZero();
    }

    @Test
    void theScratchDatabaseMayBeNamed() {
        try (TestDatabase scratch = TestDatabase.create()) {
            SchemaSource shadowed = SchemaSource.shadowedBy(DatabaseAddress.of(scratch.url()));
            assertThat(migrations().diff(shadowed, SchemaSource.ENTITIES).upgrade())
                .extracting(SchemaChange::description)
                .containsExactly("Add column tasks.due_date date");
            assertThat(migrations().diff(shadowed, SchemaSource.SOURCES).isEmpty()).as("and is empty again").isTrue();
        }
        this.bench.with("V2__fail.sql", "-- migrate:up\nALTER TABLE nowhere ADD a int;\n");
        assertThat(this.bench.problem(() -> migrations().diff(SchemaSource.shadowedBy(null), SchemaSource.DATABASE)))
            .startsWith("What happened:  The migrations cannot be applied to the scratch database aludel_shadow_");
    }

    private void run(List<SchemaChange> changes) {
        JdbcClient jdbc = this.database.jdbc();
        changes.forEach((change) -> jdbc.sql(change.sql()).update());
    }

    private Migrations migrations() {
        Table tasks = Table.of(QualifiedName.of("tasks"),
                List.of(Column.of("id", DataType.of("bigint")).mandatory(),
                        Column.of("title", DataType.of("varchar", 200)).mandatory(),
                        Column.of("due_date", DataType.of("date"))))
            .with(PrimaryKey.of(null, List.of("id")));
        return this.bench
            .migrations((settings) -> settings.withEntities(() -> Optional.of(WantedSchema.of(Schema.of(tasks)))));
    }

}
