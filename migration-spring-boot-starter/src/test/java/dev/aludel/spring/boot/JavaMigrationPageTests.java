package dev.aludel.spring.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.aludel.Migrations;
import dev.aludel.migration.Changes;
import dev.aludel.migration.ColumnChanges;
import dev.aludel.migration.DowngradeChanges;
import dev.aludel.migration.FilledColumn;
import dev.aludel.migration.JavaMigration;
import dev.aludel.migration.NewCheck;
import dev.aludel.migration.NewColumn;
import dev.aludel.migration.NewForeignKey;
import dev.aludel.migration.NewIndex;
import dev.aludel.migration.NewKey;
import dev.aludel.migration.NewSequence;
import dev.aludel.migration.NewTable;
import dev.aludel.migration.TableChanges;
import dev.aludel.migration.TypeChange;
import dev.aludel.migration.Types;
import dev.aludel.report.MigrationDetail;
import dev.aludel.spring.boot.tracker.V20261120103000__Create_labels;
import dev.aludel.spring.boot.tracker.V20261121090000__Fill_slugs;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on migrations in Java, run. */
class JavaMigrationPageTests {

    private static final DocumentPage PAGE = DocumentPage.of("docs/java-migrations.md");

    @Test
    void pageShowsWhatRuns(@Database TestDatabase database, @TempDir Path path) throws IOException {
        Files.writeString(path.resolve("V1__create_tasks.sql"), """
                CREATE TABLE tasks (id bigint PRIMARY KEY, title text NOT NULL);
                INSERT INTO tasks VALUES (1, 'Café au lait'), (2, 'Write a page');
                """);
        Connected
            .to(database,
                    new ApplicationContextRunner().withConfiguration(
                            AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationAutoConfiguration.class)))
            .withPropertyValues("aludel.locations=filesystem:" + path)
            .withBean(V20261120103000__Create_labels.class)
            .withBean(V20261121090000__Fill_slugs.class)
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(database.jdbc().sql("select slug from tasks order by id").query(String.class).list())
                    .containsExactly("cafe-au-lait", "write-a-page");
                Migrations migrations = context.getBean(Migrations.class);
                MigrationDetail labels = migrations.migration("20261120103000").orElseThrow();
                MigrationDetail slugs = migrations.migration("20261121090000").orElseThrow();
                PAGE.quotes("a migration", source(V20261120103000__Create_labels.class));
                PAGE.quotes("its upgrade", String.valueOf(labels.upgrade()));
                PAGE.quotes("its downgrade", String.valueOf(labels.downgrade()));
                PAGE.quotes("a step", source(V20261121090000__Fill_slugs.class));
                PAGE.quotes("the upgrade with a step", String.valueOf(slugs.upgrade()));
                migrations.downgrade("1");
                assertThat(migrations.status().current()).containsExactly("1");
            });
    }

    @Test
    void pageNamesEveryWord() {
        assertThat(Stream
            .of(JavaMigration.class, Changes.class, DowngradeChanges.class, TableChanges.class, ColumnChanges.class,
                    NewTable.class, FilledColumn.class, NewColumn.class, NewKey.class, NewForeignKey.class,
                    NewCheck.class, NewIndex.class, NewSequence.class, TypeChange.class, Types.class)
            .flatMap((type) -> Stream.of(type.getDeclaredMethods()))
            .filter((method) -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .map((method) -> "`" + method.getName() + "`")
            .distinct()).allSatisfy((word) -> assertThat(PAGE.text()).contains(word));
    }

    private static String source(Class<?> type) {
        Path file = DocumentPage.root()
            .resolve("migration-spring-boot-starter/src/test/java")
            .resolve(type.getName().replace('.', '/') + ".java");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.dropWhile((line) -> !line.startsWith("/**")).collect(Collectors.joining("\n"));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
