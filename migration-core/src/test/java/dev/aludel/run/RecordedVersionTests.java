package dev.aludel.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.dialect.SqlReader;
import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.MappedNames;
import dev.aludel.history.ForeignTable;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Level;
import dev.aludel.safety.MigrationRefused;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.source.Folder;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a version of an application maps is kept, and judged by. */
class RecordedVersionTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final MappedNames OLD = new MappedNames(Map.of(TASKS, "Task"),
            Map.of(TASKS, Map.of("id", "Task.id", "title", "Task.title")));

    private static final MappedNames NEW = new MappedNames(Map.of(TASKS, "Task"),
            Map.of(TASKS, Map.of("id", "Task.id")));

    @TempDir
    private Path path;

    private TestDatabase database;

    private Folder folder;

    @BeforeEach
    void tasks(@Database TestDatabase emptyDatabase) {
        this.database = emptyDatabase;
        this.folder = new Folder(this.path).with("V1__create_tasks.sql", """
                -- migrate:up
                CREATE TABLE tasks (id bigint PRIMARY KEY, title text);
                -- migrate:down
                DROP TABLE tasks;
                """);
        migrations("tracker", "1.0", OLD).upgrade("head");
        this.folder.with("V2__drop_title.sql", """
                -- migrate:up
                ALTER TABLE tasks DROP COLUMN title;
                -- migrate:down
                ALTER TABLE tasks ADD COLUMN title text;
                """);
    }

    @Test
    void whatTheLastVersionMapsIsNotDropped() {
        migrations("tracker", "1.0", OLD).recordVersion();
        assertThatExceptionOfType(MigrationRefused.class)
            .isThrownBy(() -> migrations("tracker", "2.0", NEW).upgrade("head"))
            .satisfies((refused) -> assertThat(refused.report().refusing(refused.failOn())).singleElement()
                .satisfies((finding) -> {
                    assertThat(finding.rule()).isEqualTo("used-by-running-version");
                    assertThat(finding.message()).startsWith(
                            "Version 1.0 of tracker, which started last, maps Task.title to tasks.title and breaks.");
                }));
        assertThat(this.database.jdbc().sql("select version from aludel_versions").query(String.class).list())
            .containsExactly("1.0");
    }

    @Test
    void versionsBeforeTheLastAreGone() {
        migrations("tracker", "1.0", OLD).recordVersion();
        migrations("tracker", "2.0", NEW).recordVersion();
        assertThat(migrations("tracker", "2.0", NEW).plan().safety().findings()).extracting(Finding::rule)
            .doesNotContain("used-by-running-version");
        migrations("tracker", "1.0", OLD).recordVersion();
        assertThat(migrations("tracker", "2.0", NEW).plan().safety().findings()).extracting(Finding::rule)
            .contains("used-by-running-version");
    }

    @Test
    void otherApplicationsHaveALastVersionToo() {
        migrations("billing", "7", OLD).recordVersion();
        migrations("tracker", "2.0", NEW).recordVersion();
        assertThat(migrations("tracker", "2.0", NEW).plan().safety().findings())
            .filteredOn((finding) -> finding.rule().equals("used-by-running-version"))
            .singleElement()
            .satisfies((finding) -> assertThat(finding.message()).startsWith("Version 7 of billing"));
    }

    @Test
    void modelIsCompact() {
        migrations("tracker", "1.0", OLD).recordVersion();
        assertThat(this.database.jdbc().sql("select model from aludel_versions").query(String.class).single())
            .isEqualTo(
                    "[{\"table\":\"tasks\",\"entity\":\"Task\",\"columns\":{\"id\":\"Task.id\",\"title\":\"Task.title\"}}]");
    }

    @Test
    void reportNamesTheAttributeThatCallersLose() {
        migrations("tracker", "1.0", OLD).recordVersion();
        assertThat(migrations("tracker", "2.0", NEW).report().breaking()).singleElement().satisfies((change) -> {
            assertThat(change.entity()).isEqualTo("Task");
            assertThat(change.attribute()).isEqualTo("Task.title");
            assertThat(change.callers()).isEqualTo("Stop reading and writing Task.title first.");
        });
    }

    @Test
    void tableOfVersionsIsNoDrift() {
        migrations("tracker", "1.0", OLD).recordVersion();
        assertThat(migrations("tracker", "1.0", OLD).plan().live().tables()).containsOnlyKeys(TASKS);
    }

    @Test
    void nothingIsRecordedUnasked() {
        settled(MigrationSettings.defaults().run((run) -> run.as("tracker", "1.0")), OLD).recordVersion();
        assertThat(this.database.jdbc().sql("select to_regclass('aludel_versions')").query(String.class).optional())
            .isEmpty();
    }

    @Test
    void unknownVersionIsNotRecorded() {
        migrations("tracker", null, OLD).recordVersion();
        assertThat(this.database.jdbc().sql("select to_regclass('aludel_versions')").query(String.class).optional())
            .isEmpty();
    }

    @Test
    void foreignTableIsLeftAlone() {
        this.database.jdbc().sql("create table aludel_versions (id bigint)").update();
        assertThatExceptionOfType(ForeignTable.class)
            .isThrownBy(() -> migrations("tracker", "1.0", OLD).recordVersion())
            .withMessageContaining("aludel.versions-table=<name>");
    }

    private Migrations migrations(String application, @Nullable String version, MappedNames names) {
        return settled(MigrationSettings.defaults()
            .run((run) -> run.as(application, version))
            .safety((safety) -> safety.withRule("drop-column", Level.OFF))
            .history((history) -> history.recordingVersions(QualifiedName.of("aludel_versions"))), names);
    }

    private Migrations settled(MigrationSettings settings, MappedNames names) {
        return Migrations.of(this.database.dataSource(),
                settings.source((source) -> source.withLocations(this.folder.location()))
                    .withEntities(() -> Optional.of(new Named(names))));
    }

    /** Entities of which only the names matter. */
    private record Named(MappedNames mapped) implements WantedSchema {

        @Override
        public Schema comparableTo(Schema schema, @Nullable String defaultSchema, SqlReader reader) {
            return schema;
        }

        @Override
        public MappedNames names(@Nullable String defaultSchema) {
            return this.mapped;
        }

    }

}
