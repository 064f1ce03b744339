package dev.aludel.draft.model;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.diff.Diff;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.EntityModel;
import dev.aludel.hibernate.LiveSchema;
import dev.aludel.hibernate.PersistenceUnit;
import dev.aludel.hibernate.RawPicture;

import dev.aludel.migration.Phase;
import dev.aludel.operation.Operation;
import dev.aludel.run.ContractPolicy;
import dev.aludel.safety.Severity;
import dev.aludel.plan.PlanWish;
import dev.aludel.plan.RenameWish;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that follows an application from version to version, by drafts alone, with
 * rows in it.
 */
final class Evolution {

    private static final List<QualifiedName> OWN = List.of(QualifiedName.of("aludel_history"),
            QualifiedName.of("aludel_log"));

    private static final String[] SCHEMAS = { "archive", "audit", "finance" };

    private final PostgresVersion server;

    private final TestDatabase database;

    private final Path folder;

    private final SampleValues values = new SampleValues();

    /** What was there before each migration, the last first. */
    private final Deque<Schema> befores = new ArrayDeque<>();

    Evolution(PostgresVersion server, TestDatabase database, Path folder) {
        this.server = server;
        this.database = database;
        this.folder = folder;
    }

    /** How many migrations were drafted. */
    int migrations() {
        return this.befores.size();
    }

    /** Drafts what a version needs, applies it, and lets the version work with it. */
    void become(ModelVersion version) throws SQLException {
        PersistenceUnit unit = unit(version);
        Migrations migrations = migrations(this.database, unit.offline(this.server.major()));
        if (version.preparation() != null) {
            this.database.jdbc().sql(version.preparation()).update();
        }
        RowPicture before = rows(schema(this.database));
        List<DraftedMigration> drafted = migrations.draft(request(version.title())).migrations();
        assertThat(drafted).as("what is new in '%s'", version.title()).isNotEmpty();
        for (DraftedMigration migration : drafted) {
            apply(migration, migrations);
        }
        RowPicture after = rows(schema(this.database));
        assertThat(after.alsoIn(before)).isEqualTo(before.alsoIn(after));
        assertThat(migrations.draft(request("Again")).migrations()).extracting(DraftedMigration::text).isEmpty();
        work(unit, this.database);
    }

    /** Takes all back, over empty tables: each step leads to where it came from. */
    void goBack(ModelVersion last) throws SQLException {
        Migrations migrations = migrations(this.database, unit(last).offline(this.server.major()));
        Schema head = schema(this.database);
        this.database.jdbc()
            .sql("TRUNCATE "
                    + head.tables().keySet().stream().map(RowPicture::quoted).collect(Collectors.joining(", ")))
            .update();
        for (Schema before : this.befores) {
            migrations.downgrade("-1");
            same(schema(this.database), before);
        }
        migrations.upgrade("head");
        same(schema(this.database), head);
        work(unit(last), this.database);
    }

    /**
     * What an empty database with all migrations has otherwise than one that Hibernate
     * itself makes, in PostgreSQL's words.
     */
    List<String> differencesFromHibernate(ModelVersion last) throws SQLException {
        PersistenceUnit unit = unit(last);
        try (TestDatabase drafted = TestDatabase.create(this.server);
                TestDatabase made = TestDatabase.create(this.server)) {
            migrations(drafted, unit.offline(this.server.major())).upgrade("head");
            unit.on(made).creating().open().close();
            return RawPicture.differences(picture(made), picture(drafted));
        }
    }

    /**
     * What is taken back at once has its rows again: all of them, or where a contract
     * took something away, those of all that it left. What rows were filled with stays in
     * them.
     */
    private void apply(DraftedMigration migration, Migrations migrations) throws SQLException {
        Schema before = schema(this.database);
        this.befores.push(before);
        RowPicture rows = rows(before);
        migrations.upgrade(migration.revision());
        RowPicture after = rows(schema(this.database));
        migrations.downgrade("-1");
        same(schema(this.database), before);
        RowPicture back = rows(before);
        if (migration.phase() == Phase.EXPAND) {
            assertThat(back.rows()).isEqualTo(rows.rows());
        }
        if (!migration.text().contains("-- migrate:backfill ")) {
            assertThat(back.alsoIn(after)).isEqualTo(rows.alsoIn(after));
        }
        migrations.upgrade(migration.revision());
    }

    /** What the versions drop and add are other things, however much alike they are. */
    private static DraftRequest request(String message) {
        return DraftRequest.of(message).planned(PlanWish.NONE.renaming(RenameWish.NOTHING));
    }

    private void work(PersistenceUnit unit, TestDatabase there) {
        try (EntityManagerFactory factory = unit.on(there).with("hibernate.hbm2ddl.auto", "validate").open()) {
            new WrittenAndRead(factory, this.values).check();
        }
    }

    private PersistenceUnit unit(ModelVersion version) {
        List<Class<?>> classes = version.mapped();
        return new PersistenceUnit(classes, Map.of("hibernate.classLoaders", List.of(classes.get(0).getClassLoader())))
            .namedAsBootDoes();
    }

    private Migrations migrations(TestDatabase there, EntityModel model) {
        return Migrations.of(there.dataSource(),
                MigrationSettings.defaults()
                    .run((run) -> run.contracts(ContractPolicy.AUTO))
                    .source((source) -> source.withLocations("filesystem:" + this.folder))
                    .drafts((drafts) -> drafts.in(DraftFolder.of(this.folder)))
                    .safety((safety) -> safety.withFailOn(Severity.BLOCKER))
                    .withEntities(() -> Optional.of(WantedSchema.of(List.of(model)))));
    }

    private RowPicture rows(Schema schema) {
        return RowPicture.of(schema, this.database.jdbc());
    }

    private static Schema schema(TestDatabase there) throws SQLException {
        try (Connection connection = there.dataSource().getConnection()) {
            Schema schema = LiveSchema.of(connection, SCHEMAS).schema();
            for (QualifiedName own : OWN) {
                schema = schema.table(own).isPresent() ? schema.withoutTable(own) : schema;
            }
            return schema;
        }
    }

    private static SortedSet<String> picture(TestDatabase there) throws SQLException {
        try (Connection connection = there.dataSource().getConnection()) {
            SortedSet<String> picture = RawPicture.of(connection);
            picture.removeIf((line) -> line.contains("aludel_"));
            return picture;
        }
    }

    private void same(Schema actual, Schema expected) throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection()) {
            LiveSchema live = LiveSchema.of(connection, SCHEMAS);
            List<Operation> differences = Stream
                .concat(Diff.between(actual, expected, live.equivalence()).stream(),
                        Diff.between(expected, actual, live.equivalence()).stream())
                .toList();
            assertThat(differences).isEmpty();
        }
    }

}
