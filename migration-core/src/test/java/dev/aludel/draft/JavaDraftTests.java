package dev.aludel.draft;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.migration.JavaMigration;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SetDefault;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Index;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.RandomSchemas;
import dev.aludel.schema.RandomThings;
import dev.aludel.schema.Schema;
import dev.aludel.source.MigrationSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Drafts of Java migrations: they compile, and say what they were made from. */
class JavaDraftTests {

    private static final Dialect POSTGRES = new PostgresDialect();

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    @TempDir
    Path path;

    @Test
    void saysWhatItCanInWords() {
        List<Operation> upgrade = List.of(new AddColumn(TASKS, Column.of("due_date", DataType.of("date"))),
                new CreateIndex(TASKS, Index.of("ix_tasks_due_date", "due_date"), false));
        JavaDraft draft = new JavaDraft("com.acme.tasks", draft(1, "Add a due date", upgrade, List.of()));
        assertThat(draft.fileName()).isEqualTo("V1__Add_a_due_date.java");
        assertThat(draft.text(POSTGRES.grammar())).isEqualTo("""
                package com.acme.tasks;

                import org.springframework.stereotype.Component;

                import dev.aludel.migration.Changes;
                import dev.aludel.migration.JavaMigration;

                import static dev.aludel.migration.Types.date;

                /** Add a due date. */
                @Component
                public class V1__Add_a_due_date implements JavaMigration {

                    @Override
                    public void upgrade(Changes changes) {
                        changes.table("tasks").addColumn("due_date", date());
                        changes.table("tasks").createIndex("due_date");
                    }

                }
                """);
    }

    @Test
    void saysTheRestInSqlAndOverridesWhatTheHeaderWouldSay() {
        List<Operation> upgrade = List.of(new RunSql("UPDATE tasks SET title = 'a \\ \"b\"'\nWHERE title IS NULL"),
                new DropColumn(TASKS, "note", null, false));
        Draft draft = new Draft("1.2", "Fill in titles", List.of(), List.of("revises 1.0, 1.1", "phase contract"),
                upgrade, null, true);
        assertThat(new JavaDraft(null, draft).text(POSTGRES.grammar())).isEqualTo("""
                import java.util.List;

                import org.springframework.stereotype.Component;

                import dev.aludel.migration.Changes;
                import dev.aludel.migration.DowngradeChanges;
                import dev.aludel.migration.JavaMigration;
                import dev.aludel.migration.Phase;

                /** Fill in titles. */
                @Component
                public class V1_2__Fill_in_titles implements JavaMigration {

                    @Override
                    public List<String> revises() {
                        return List.of("1.0", "1.1");
                    }

                    @Override
                    public Phase phase() {
                        return Phase.CONTRACT;
                    }

                    @Override
                    public void upgrade(Changes changes) {
                        changes.sql(""\"
                                UPDATE tasks SET title = 'a \\\\ "b"'
                                WHERE title IS NULL""\");
                        changes.table("tasks").dropColumn("note");
                    }

                    @Override
                    public void downgrade(DowngradeChanges changes) {
                        changes.irreversible("what it takes away cannot be made again from here");
                    }

                }
                """);
    }

    @Test
    void saysNothingThatAJavaMigrationCannot() {
        Draft draft = draft(1, "Drop it", List.of(), List.of("allow drop-table it is empty"));
        assertThatIllegalArgumentException().isThrownBy(() -> new JavaDraft(null, draft).text(POSTGRES.grammar()))
            .withMessage("A Java migration cannot say 'allow drop-table it is empty'");
    }

    @Test
    void everyDraftCompilesAndSaysTheSameStatements() throws Exception {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft(drafts.size(), "odd texts",
                List.of(new SetDefault(TASKS, "title", null, new Default("E'a \\\\ \"\"\" \\t \\u0041 ü'")),
                        new RunSql("SELECT '  \n \\u0041 \"\"\" ' ||\t'x'  \n || 'y\"'"), new ChangeColumnType(TASKS,
                                "Due Date", DataType.of("text"), DataType.of("date"), "\"Due Date\"::date")),
                List.of("transaction none")));
        RandomSchemas.seeds().limit(60).forEach((seed) -> {
            RandomThings things = new RandomThings(seed);
            Schema one = Naming.USUAL.complete(things.next());
            drafts.add(draft(drafts.size(), "things */ " + seed, between(one, things.next()), List.of()));
            RandomSchemas schemas = new RandomSchemas(seed);
            Schema other = Naming.USUAL.complete(schemas.next());
            drafts.add(draft(drafts.size(), "tables \\u " + seed, between(other, schemas.next()), List.of()));
        });
        List<JavaMigration> compiled = compiled(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.upgrade().isEmpty()) {
                continue;
            }
            Migration migration = MigrationSource.java(List.of(compiled.get(i))).read(POSTGRES).get(0);
            assertThat(migration.id()).isEqualTo(draft.revision());
            assertThat(migration.upgrade()).extracting(Statement::text).isEqualTo(sql(draft.upgrade()));
            assertThat(migration.downgradeStatements()).extracting(Statement::text).isEqualTo(sql(draft.downgrade()));
        }
    }

    private static List<String> sql(@Nullable List<Operation> operations) {
        return (operations == null) ? List.of()
                : operations.stream()
                    .map(POSTGRES.grammar()::sql)
                    .flatMap((sql) -> POSTGRES.reader().split(sql).stream())
                    .map((statement) -> statement.sql())
                    .toList();
    }

    private static List<Operation> between(Schema one, Schema other) {
        return Diff.between(one, other, Equivalence.exact());
    }

    private static Draft draft(int number, String description, List<Operation> upgrade, List<String> directives) {
        return new Draft(String.valueOf(number), description, List.of(), directives, upgrade,
                Diff.reverse(upgrade).orElse(null), true);
    }

    private List<JavaMigration> compiled(List<Draft> drafts) throws Exception {
        List<Path> sources = new ArrayList<>();
        sources.add(write("Component", "package org.springframework.stereotype;\npublic @interface Component {\n}\n"));
        List<String> names = new ArrayList<>();
        for (Draft draft : drafts) {
            JavaDraft java = new JavaDraft("drafted", draft);
            names.add(java.className());
            sources.add(write(java.className(), java.text(POSTGRES.grammar())));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean compiles = compiler
                .getTask(messages, files, null,
                        List.of("-proc:none", "-Xlint:all", "-Werror", "-d", this.path.toString(), "-cp",
                                System.getProperty("java.class.path")),
                        null, files.getJavaFileObjectsFromPaths(sources))
                .call();
            assertThat(compiles).as("%s", messages).isTrue();
        }
        List<JavaMigration> migrations = new ArrayList<>();
        try (URLClassLoader classes = new URLClassLoader(new URL[] { this.path.toUri().toURL() },
                getClass().getClassLoader())) {
            for (String name : names) {
                migrations.add(classes.loadClass("drafted." + name)
                    .asSubclass(JavaMigration.class)
                    .getDeclaredConstructor()
                    .newInstance());
            }
        }
        return migrations;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(this.path.resolve("sources")).resolve(name + ".java"), text);
    }

}
