package dev.aludel.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SetDefault;
import dev.aludel.problem.AludelException;
import dev.aludel.plan.Step;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Index;
import dev.aludel.schema.Naming;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.RandomSchemas;
import dev.aludel.schema.RandomThings;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.source.MigrationSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
                    public boolean drafted() {
                        return true;
                    }

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
                Step.of(upgrade), null, true);
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
                    public boolean drafted() {
                        return true;
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
            assertThat(migration.upgrade()).extracting(Statement::text)
                .isEqualTo(sql(Step.operations(draft.upgrade())));
            assertThat(migration.downgradeStatements()).extracting(Statement::text).isEqualTo(sql(draft.downgrade()));
        }
    }

    /** A method and a text of Java have their limits. */
    @Test
    void howeverLongItIsItCompiles() throws Exception {
        List<Operation> upgrade = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            QualifiedName name = QualifiedName.of("table_%04d".formatted(i));
            upgrade.add(new CreateTable(Table
                .of(name, Column.of("id", DataType.of("bigint")).mandatory(),
                        Column.of("next_id", DataType.of("bigint")),
                        Column.of("column_%04d".formatted(i), DataType.of("text")))
                .with(PrimaryKey.of("pk_table_%04d".formatted(i), List.of("id")))));
        }
        for (int i = 0; i < 1000; i++) {
            QualifiedName name = QualifiedName.of("table_%04d".formatted(i));
            upgrade.add(new CreateIndex(name, Index.of("ix_table_%04d_next_id".formatted(i), "next_id"), false));
        }
        Draft draft = draft(1, "Many tables", upgrade, List.of());
        Migration migration = MigrationSource.java(compiled(List.of(draft))).read(POSTGRES).get(0);
        assertThat(migration.upgrade()).extracting(Statement::text).isEqualTo(sql(upgrade));
        assertThat(migration.downgradeStatements()).hasSize(2000);
    }

    @Test
    void whatAClassHasNoRoomForIsRefused() throws Exception {
        assertThat(compiled(List.of(draft(1, "Wide tables", wide(20), List.of())))).hasSize(1);
        Draft wider = draft(1, "Wide tables", wide(21), List.of());
        assertThat(
                catchThrowableOfType(AludelException.class, () -> new JavaDraft(null, wider).text(POSTGRES.grammar()))
                    .text())
            .isEqualTo(
                    """
                            What happened:  Nothing was written: a class of Java has no room for all the names and texts of V1__Wide_tables.
                            What to do:     Draft it in SQL: leave --java out.
                            """);
    }

    /** Tables of as many columns as PostgreSQL lets them have, no two of one name. */
    private static List<Operation> wide(int tables) {
        return IntStream.range(0, tables)
            .<Operation>mapToObj((table) -> new CreateTable(Table.of(QualifiedName.of("wide_" + table),
                    IntStream.range(0, 1600)
                        .mapToObj((column) -> Column.of("column_%d_%d".formatted(table, column), DataType.of("text")))
                        .toList())))
            .toList();
    }

    @Test
    void whatIsLongerThanJavaLetsATextBeIsRefused() {
        Draft longest = draft(1, "Long", List.of(new RunSql("SELECT '%s'".formatted("x".repeat(65_526)))), List.of());
        assertThat(new JavaDraft(null, longest).text(POSTGRES.grammar())).contains("xxx");
        Draft longer = draft(1, "Long", List.of(new RunSql("SELECT\n'%s'".formatted("ü".repeat(32_764)))), List.of());
        assertThat(
                catchThrowableOfType(AludelException.class, () -> new JavaDraft(null, longer).text(POSTGRES.grammar()))
                    .text())
            .isEqualTo(
                    """
                            What happened:  Nothing was written: Java has no text of more than 65,535 bytes, as this would have to be: SELECT '%s…
                            What to do:     Draft it in SQL: leave --java out.
                            """
                        .formatted("ü".repeat(52)));
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
        return new Draft(String.valueOf(number), description, List.of(), directives, Step.of(upgrade),
                Diff.reverse(upgrade).orElse(null), true);
    }

    private List<JavaMigration> compiled(List<Draft> drafts) throws Exception {
        Path folder = Files.createDirectories(this.path.resolve("sources/drafted"));
        List<Path> files = new ArrayList<>();
        for (Draft draft : drafts) {
            JavaDraft java = new JavaDraft("drafted", draft);
            files.add(Files.writeString(folder.resolve(java.fileName()), java.text(POSTGRES.grammar())));
        }
        return CompiledMigrations.of(this.path.resolve("sources"), this.path.resolve("classes"), files);
    }

}
