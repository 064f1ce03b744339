package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.draft.LeftAlone;
import dev.aludel.drift.WantedSchema;
import dev.aludel.migration.Phase;
import dev.aludel.safety.Severity;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is drafted for entities, from a database that has all migrations. */
@Database
class DraftingTests {

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
    }

    @Test
    void keepsWhatTheOldCodeNeedsUntilItIsGone() {
        Migrations migrations = migrations(Schema.of(tasks(Column.of("summary", DataType.of("text")))));
        migrations.upgrade("head");
        Drafted drafted = migrations.draft(DraftRequest.of("Summarize tasks"));
        assertThat(drafted.migrations()).extracting(DraftedMigration::fileName)
            .containsExactly("V2__summarize_tasks.sql", "V3__summarize_tasks_contract.sql");
        assertThat(drafted.migrations()).extracting(DraftedMigration::phase)
            .containsExactly(Phase.EXPAND, Phase.CONTRACT);
        assertThat(statements(drafted.migrations().get(0))).isEqualTo("""
                ALTER TABLE tasks ADD COLUMN summary text;

                ALTER TABLE tasks ALTER COLUMN title DROP NOT NULL;
                """);
        assertThat(statements(drafted.migrations().get(1))).isEqualTo("""
                ALTER TABLE tasks DROP COLUMN title;
                """);
        migrations.upgrade("head");
        assertThat(this.bench.has("tasks", "title")).isFalse();
        assertThat(migrations.draft(DraftRequest.of("Again")).isEmpty()).isTrue();
        migrations.downgrade("1");
        assertThat(this.bench.has("tasks", "title")).isTrue();
        assertThat(migrations.drift().manualChanges()).isEmpty();
    }

    @Test
    void leavesAloneWhatNobodyDrafted() {
        this.bench.with("V2__create_log.sql",
                "-- migrate:up\nCREATE TABLE log (id int);\nCREATE INDEX ix ON tasks (title);");
        Migrations migrations = migrations(Schema.of(tasks(title())));
        migrations.upgrade("head");
        Drafted drafted = migrations.draft(DraftRequest.of(null));
        assertThat(drafted.isEmpty()).isTrue();
        assertThat(drafted.leftAlone()).containsExactly(new LeftAlone("index ix of tasks", "no entity has it"),
                new LeftAlone("table log", "no entity maps it"));
        Drafted asked = migrations.draft(DraftRequest.of(null).droppingUnmapped().unwritten());
        assertThat(asked.migrations()).singleElement()
            .satisfies((migration) -> assertThat(statements(migration)).isEqualTo("""
                    DROP INDEX ix;

                    DROP TABLE log;
                    """));
    }

    @Test
    void takesAwayAgainWhatADraftMade() {
        Migrations before = migrations(Schema.of(tasks(title()), table("log")));
        before.upgrade("head");
        before.draft(DraftRequest.of(null));
        before.upgrade("head");
        Drafted drafted = migrations(Schema.of(tasks(title()))).draft(DraftRequest.of(null));
        assertThat(drafted.migrations()).singleElement().satisfies((migration) -> {
            assertThat(migration.fileName()).isEqualTo("V3__drop_table_log.sql");
            assertThat(migration.phase()).isEqualTo(Phase.CONTRACT);
        });
    }

    private Migrations migrations(Schema wanted) {
        return this.bench.migrations((settings) -> settings.drafts((drafts) -> drafts.in(DraftFolder.of(this.path)))
            .safety((safety) -> safety.withFailOn(Severity.BLOCKER))
            .withEntities(() -> Optional.of(WantedSchema.of(wanted))));
    }

    private static Table tasks(Column column) {
        return Table.of(QualifiedName.of("tasks"), List.of(Column.of("id", DataType.of("bigint")).mandatory(), column))
            .with(PrimaryKey.of(null, List.of("id")));
    }

    private static Column title() {
        return Column.of("title", DataType.of("varchar", 200)).mandatory();
    }

    private static Table table(String name) {
        return Table.of(QualifiedName.of(name), Column.of("id", DataType.of("bigint")));
    }

    private static String statements(DraftedMigration migration) {
        String text = migration.text();
        return text.substring(text.indexOf("-- migrate:up\n") + "-- migrate:up\n".length(),
                text.indexOf("\n-- migrate:down"));
    }

}
