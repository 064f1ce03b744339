package dev.aludel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.Migrations;
import dev.aludel.draft.CompiledMigrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftPackage;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.drift.WantedSchema;
import dev.aludel.migration.JavaMigration;
import dev.aludel.problem.AludelException;
import dev.aludel.safety.Severity;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Drafts as a class, and as two files: they run both ways, and leave nothing to draft.
 */
@Database
class DraftFormTests {

    private static final Schema PRESENT = Schema.of(tasks(title()));

    private static final Schema WANTED = Schema.of(
            tasks(Column.of("summary", DataType.of("text")), Column.of("due_date", DataType.of("date")))
                .with(Index.of("ix_tasks_due_date", "due_date")),
            Table.of(QualifiedName.of("log"), Column.of("entry", DataType.of("text")).mandatory()));

    @TempDir
    private Path path;

    private Path folder;

    private Path java;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase emptyDatabase) throws IOException {
        this.folder = Files.createDirectories(this.path.resolve("resources"));
        this.java = Files.createDirectories(this.path.resolve("java"));
        this.bench = new Bench(emptyDatabase, this.folder).with("V1__create_tasks.sql", Bench.CREATE_TASKS);
    }

    @Test
    void aDraftInJavaRunsBothWaysAndLeavesNothingToDraft() throws Exception {
        migrations(PRESENT).upgrade("head");
        Drafted drafted = migrations(WANTED).draft(DraftRequest.of("Summarize tasks").inJava());
        assertThat(drafted.migrations()).extracting(DraftedMigration::file)
            .containsExactly(this.java.resolve("com/acme/migration/V2__Summarize_tasks.java"),
                    this.java.resolve("com/acme/migration/V3__Summarize_tasks_contract.java"));
        assertThat(drafted.migrations()).extracting(DraftedMigration::downgrade).containsOnlyNulls();
        assertReturns(migrations(WANTED, compiled()));
    }

    @Test
    void whatADraftInJavaMadeMayBeDraftedAway() throws Exception {
        migrations(PRESENT).upgrade("head");
        migrations(WANTED).draft(DraftRequest.of("Log").inJava());
        List<JavaMigration> compiled = compiled();
        migrations(WANTED, compiled).upgrade("head");
        Drafted back = migrations(Schema.of(WANTED.tables().get(QualifiedName.of("tasks"))), compiled)
            .draft(DraftRequest.of(null).unwritten());
        assertThat(back.leftAlone()).isEmpty();
        assertThat(back.migrations()).flatExtracting(DraftedMigration::changes).containsExactly("Drop table log");
    }

    @Test
    void whatIsNotBuiltYetStandsInTheWayOfTheNextDraft() throws Exception {
        migrations(PRESENT).upgrade("head");
        migrations(WANTED).draft(DraftRequest.of("Log").inJava());
        for (DraftRequest request : List.of(DraftRequest.of(null), DraftRequest.of(null).inJava(),
                DraftRequest.of(null).from(DraftRequest.Basis.SOURCES))) {
            assertThat(this.bench.problem(() -> migrations(WANTED).draft(request))).isEqualTo(
                    """
                            What happened:  Nothing was drafted: the application does not have %1$s/com/acme/migration/V2__Log.java, %1$s/com/acme/migration/V3__Log_contract.java yet.
                            What to do:     Build the application first, with 'mvn process-classes' for one, or remove the file. A class is found where it is a bean, in a package that Spring scans.
                            """
                        .formatted(this.java));
        }
        assertThat(files(this.folder)).containsExactly("V1__create_tasks.sql");
        assertThat(migrations(WANTED, compiled()).status().pending()).isEqualTo(2);
    }

    @Test
    void anEmptyOneComesBehindWhatIsNotBuiltYet() throws Exception {
        Migrations migrations = migrations(PRESENT);
        migrations.upgrade("head");
        assertThat(migrations.draftEmpty(DraftRequest.of("Fill titles").inJava()).fileName())
            .isEqualTo("V2__Fill_titles.java");
        assertThat(this.bench.problem(() -> migrations.draftEmpty(DraftRequest.of("Beside").behind("1")))).startsWith(
                "What happened:  Nothing was drafted: the application does not have %s/com/acme/migration/V2__Fill_titles.java yet."
                    .formatted(this.java));
        assertThat(migrations.draftEmpty(DraftRequest.of("More")).fileName()).isEqualTo("V3__more.sql");
        assertThat(compiled()).singleElement().extracting(JavaMigration::description).isEqualTo("Fill titles");
    }

    @Test
    void anEmptyOneInJavaSaysWhatItRevises() {
        this.bench.with("V2__a.sql", "-- migrate:revises 1\n-- migrate:up\nALTER TABLE tasks ADD a int;\n");
        this.bench.with("V3__b.sql", "-- migrate:revises 1\n-- migrate:up\nALTER TABLE tasks ADD b int;\n");
        DraftedMigration empty = migrations(PRESENT)
            .draftEmpty(DraftRequest.of("Beside b").behind("2").inJava().unwritten());
        assertThat(empty.file()).isNull();
        assertThat(empty.text()).isEqualTo(
                """
                        package com.acme.migration;

                        import java.util.List;

                        import org.springframework.stereotype.Component;

                        import dev.aludel.migration.Changes;
                        import dev.aludel.migration.DowngradeChanges;
                        import dev.aludel.migration.JavaMigration;

                        /** Beside b. */
                        @Component
                        public class V4__Beside_b implements JavaMigration {

                            @Override
                            public List<String> revises() {
                                return List.of("2");
                            }

                            // Each word is a statement, as in changes.table("tasks").addColumn("note", Types.text()). What there
                            // is no word for is said in SQL, changes.sql("..."), or done over JDBC, changes.jdbc("...", ...).
                            // All of it runs in one transaction.
                            @Override
                            public void upgrade(Changes changes) {
                            }

                            // The upgrade turned round, where each of its words says all about itself.
                            @Override
                            public void downgrade(DowngradeChanges changes) {
                                changes.reverseUpgrade();
                            }

                        }
                        """);
    }

    @Test
    void classesNeedTheirSourcesAndAPackage() throws IOException {
        migrations(PRESENT).upgrade("head");
        Path missing = this.path.resolve("nowhere");
        Migrations migrations = migrations(WANTED, List.of(),
                (drafts) -> drafts.in(new DraftPackage(missing, "com.acme")));
        assertThat(this.bench.problem(() -> migrations.draft(DraftRequest.of("Log").inJava()))).isEqualTo(
                """
                        What happened:  %s/com/acme/V2__Log.java cannot be written: there is no folder %s in %s.
                        What to do:     Run this in the module that has the migrations, or name their folder with aludel.draft.java-directory: a jar holds no sources to write to.
                        """
                    .formatted(missing, missing, Path.of("").toAbsolutePath()));
        assertThat(missing).doesNotExist();
        assertThat(catchThrowableOfType(AludelException.class, () -> new DraftPackage(this.java, "com.default")).text())
            .isEqualTo(
                    """
                            What happened:  Drafts in Java cannot be written to the package 'com.default': that is no name of a package.
                            What to do:     Correct aludel.draft.java-package, as in com.acme.tasks.migration.
                            """);
    }

    @Test
    void aDraftOfTwoFilesRunsBothWaysAndLeavesNothingToDraft() throws Exception {
        migrations(PRESENT).upgrade("head");
        Drafted drafted = inTwoFiles(WANTED).draft(DraftRequest.of("Summarize tasks"));
        assertThat(files(this.folder)).containsExactly("U2__summarize_tasks.sql", "U3__summarize_tasks_contract.sql",
                "V1__create_tasks.sql", "V2__summarize_tasks.sql", "V3__summarize_tasks_contract.sql");
        DraftedMigration contract = drafted.migrations().get(1);
        assertThat(contract.text()).contains("-- migrate:phase contract")
            .endsWith("-- migrate:up\nALTER TABLE tasks DROP COLUMN title;\n");
        assertThat(contract.downgrade()).isNotNull()
            .satisfies((file) -> assertThat(file.file()).hasContent(file.text()))
            .extracting("text")
            .isEqualTo("""
                    -- Takes back: Summarize tasks, contract

                    ALTER TABLE tasks ADD COLUMN title varchar(200);
                    """);
        assertReturns(inTwoFiles(WANTED));
    }

    @Test
    void bothFilesAreWrittenOrNone() throws IOException {
        migrations(PRESENT).upgrade("head");
        Files.createDirectories(this.folder.resolve("U2__log.sql"));
        assertThat(this.bench.problem(() -> inTwoFiles(WANTED).draft(DraftRequest.of("Log")))).isEqualTo("""
                What happened:  U2__log.sql cannot be written: there is such a file already.
                What to do:     Name another folder with aludel.draft.directory, or see what is in the way.
                """);
        assertThat(files(this.folder)).containsExactly("U2__log.sql", "V1__create_tasks.sql");
    }

    @Test
    void anEmptyOneOfTwoFilesIsReadAsOne() throws IOException {
        Migrations migrations = inTwoFiles(PRESENT);
        migrations.upgrade("head");
        DraftedMigration empty = migrations.draftEmpty(DraftRequest.of("Add a"));
        Path up = this.folder.resolve("V2__add_a.sql");
        Path down = this.folder.resolve("U2__add_a.sql");
        assertThat(empty.files()).extracting("file").containsExactly(up, down);
        Files.writeString(up, Files.readString(up) + "ALTER TABLE tasks ADD a int;\n");
        Files.writeString(down, Files.readString(down) + "ALTER TABLE tasks DROP a;\n");
        migrations.upgrade("head");
        assertThat(this.bench.has("tasks", "a")).isTrue();
        migrations.downgrade("1");
        assertThat(this.bench.has("tasks", "a")).isFalse();
    }

    @Test
    void whatWasDoneByHandIsTwoFilesToo() throws IOException {
        Migrations migrations = inTwoFiles(PRESENT);
        migrations.upgrade("head");
        this.bench.database().jdbc().sql("CREATE TABLE d (id int)").update();
        assertThat(migrations.takeOver(null).orElseThrow().files()).extracting("fileName")
            .containsExactly("V2__create_table_d.sql", "U2__create_table_d.sql");
        assertThat(migrations.drift().manualChanges()).isEmpty();
        migrations.downgrade("1");
        assertThat(this.bench.has("d")).isFalse();
        migrations.upgrade("head");
        assertThat(this.bench.has("d")).isTrue();
    }

    /** Up, nothing left to draft, back, nothing left over, and up again. */
    private void assertReturns(Migrations migrations) {
        migrations.upgrade("head");
        assertThat(migrations.draft(DraftRequest.of("Again")).isEmpty()).isTrue();
        assertThat(this.bench.has("tasks", "title")).isFalse();
        migrations.downgrade("1");
        assertThat(this.bench.has("log")).isFalse();
        assertThat(this.bench.has("tasks", "title")).isTrue();
        assertThat(migrations.drift().manualChanges()).isEmpty();
        migrations.upgrade("head");
        assertThat(migrations.draft(DraftRequest.of("Again")).isEmpty()).isTrue();
    }

    private List<JavaMigration> compiled() throws Exception {
        return CompiledMigrations.in(this.java, this.path.resolve("classes"));
    }

    private Migrations inTwoFiles(Schema wanted) {
        return migrations(wanted, List.of(), (drafts) -> drafts.withDowngrade(DraftSettings.DowngradePlace.FILE));
    }

    private Migrations migrations(Schema wanted) {
        return migrations(wanted, List.of());
    }

    private Migrations migrations(Schema wanted, List<JavaMigration> compiled) {
        return migrations(wanted, compiled, UnaryOperator.identity());
    }

    private Migrations migrations(Schema wanted, List<JavaMigration> compiled, UnaryOperator<DraftSettings> change) {
        return this.bench.migrations((settings) -> settings
            .drafts((drafts) -> change
                .apply(drafts.in(DraftFolder.of(this.folder)).in(new DraftPackage(this.java, "com.acme.migration"))))
            .withJavaMigrations(compiled)
            .safety((safety) -> safety.withFailOn(Severity.BLOCKER))
            .run((run) -> run.contracts(ContractPolicy.AUTO))
            .withEntities(() -> Optional.of(WantedSchema.of(wanted))));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map((file) -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Table tasks(Column... columns) {
        List<Column> all = Stream
            .concat(Stream.of(Column.of("id", DataType.of("bigint")).mandatory()), Stream.of(columns))
            .toList();
        return Table.of(QualifiedName.of("tasks"), all).with(PrimaryKey.of(null, List.of("id")));
    }

    private static Column title() {
        return Column.of("title", DataType.of("varchar", 200)).mandatory();
    }

}
