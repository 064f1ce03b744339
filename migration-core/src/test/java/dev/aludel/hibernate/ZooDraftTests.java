package dev.aludel.hibernate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.diff.Diff;
import dev.aludel.draft.CompiledMigrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftPackage;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.draft.Drafted;
import dev.aludel.drift.WantedSchema;
import dev.aludel.migration.JavaMigration;
import dev.aludel.migration.Phase;
import dev.aludel.run.ContractPolicy;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole zoo drafted into an empty database: as a file that is applied, taken back,
 * and applied again.
 */
class ZooDraftTests {

    @TempDir
    Path path;

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void oneDraftMakesAllThatHibernateMakes(PostgresVersion version) throws SQLException {
        // Hibernate's own validation does not find a table whose name the database has
        // cut.
        PersistenceUnit unit = Naming.BOOT.of(PersistenceUnit.zoo()).without("AVeryLong");
        EntityModel model = unit.offline(version.major());
        try (TestDatabase database = TestDatabase.create(version)) {
            Migrations migrations = migrations(database, model);
            Drafted drafted = migrations.draft(DraftRequest.of("Build the zoo"));
            assertThat(drafted.migrations()).extracting(DraftedMigration::phase).containsExactly(Phase.EXPAND);
            migrations.upgrade("head");
            assertThat(migrations.draft(DraftRequest.of("Again")).migrations()).isEmpty();
            assertThat(unit.on(database).with("hibernate.hbm2ddl.auto", "validate").start()).isEqualTo(model);
            try (Connection connection = database.dataSource().getConnection()) {
                LiveSchema live = LiveSchema.of(connection);
                Schema there = live.schema()
                    .withoutTable(QualifiedName.of("aludel_history"))
                    .withoutTable(QualifiedName.of("aludel_log"));
                Schema wanted = live.seen(model).schema();
                assertThat(Diff.between(there, wanted, live.equivalence())).isEmpty();
                assertThat(Diff.between(wanted, there, live.equivalence())).isEmpty();
            }
            migrations.downgrade("base");
        }
    }

    /** What the words of a class cannot say it says in SQL. */
    @Test
    void oneDraftInJavaMakesItToo() throws Exception {
        EntityModel model = Naming.BOOT.of(PersistenceUnit.zoo()).offline(PostgresVersion.V18.major());
        Path java = Files.createDirectories(this.path.resolve("java"));
        try (TestDatabase database = TestDatabase.create(PostgresVersion.V18)) {
            migrations(database, model).draft(DraftRequest.of("Build the zoo").inJava());
            Migrations migrations = migrations(database, model,
                    CompiledMigrations.in(java, this.path.resolve("classes")));
            migrations.upgrade("head");
            assertThat(migrations.draft(DraftRequest.of("Again")).migrations()).isEmpty();
            migrations.downgrade("base");
            assertThat(migrations.drift().manualChanges()).isEmpty();
            migrations.upgrade("head");
            assertThat(migrations.draft(DraftRequest.of("Again")).migrations()).isEmpty();
        }
    }

    private Migrations migrations(TestDatabase database, EntityModel model) {
        return migrations(database, model, List.of());
    }

    private Migrations migrations(TestDatabase database, EntityModel model, List<JavaMigration> classes) {
        return Migrations.of(database.dataSource(),
                MigrationSettings.defaults()
                    .run((run) -> run.contracts(ContractPolicy.AUTO))
                    .source((source) -> source.withLocations("filesystem:" + this.path))
                    .withJavaMigrations(classes)
                    .drafts((drafts) -> drafts.in(DraftFolder.of(this.path))
                        .in(new DraftPackage(this.path.resolve("java"), "zoo")))
                    .withEntities(() -> Optional.of(WantedSchema.of(List.of(model)))));
    }

}
