package dev.aludel.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.problem.AludelException;
import dev.aludel.report.StatusVerdict;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** {@code docs/migration-files.md}: its examples run, and it has every directive. */
class MigrationFilesPageTests {

    private static final Pattern EXAMPLE = Pattern.compile("^```sql (V\\S+\\.sql)$", Pattern.MULTILINE);

    private static final Pattern DIRECTIVE = Pattern.compile("^\\| `([a-z-]+)", Pattern.MULTILINE);

    private final DocumentPage page = DocumentPage.of("docs/migration-files.md");

    @TempDir
    private Path folder;

    @BeforeEach
    void theTableIsThereBefore() throws IOException {
        Files.writeString(this.folder.resolve("V20261101090000__create_tasks.sql"), """
                -- migrate:up
                CREATE TABLE tasks (id bigint PRIMARY KEY, title text NOT NULL, note text);
                INSERT INTO tasks VALUES (1, ' Water the plants', 'twice a week');

                -- migrate:down
                DROP TABLE tasks;
                """);
    }

    @Test
    void everyExampleRuns(@Database TestDatabase database) throws IOException {
        List<String> names = EXAMPLE.matcher(this.page.text()).results().map((match) -> match.group(1)).toList();
        assertThat(names).hasSize(4);
        for (String name : names) {
            Files.writeString(this.folder.resolve(name), this.page.quotation(name));
        }
        Migrations migrations = migrations(database);
        migrations.upgrade("head");
        assertThat(migrations.status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
        migrations.downgrade("20261121090000");
        assertThat(migrations.status().current()).containsExactly("20261121090000");
    }

    @Test
    void everyDirectiveIsOnThePage(@Database TestDatabase database) throws IOException {
        Files.writeString(this.folder.resolve("V20261120103000__misspelt.sql"), """
                -- migrate:revise 20261101090000
                SELECT 1;
                """);
        AludelException refused = catchThrowableOfType(AludelException.class, () -> migrations(database).status());
        String known = refused.action().replaceAll("Use one of |\\.", "");
        Stream<String> told = DIRECTIVE.matcher(this.page.text()).results().map((row) -> row.group(1));
        assertThat(told).containsExactlyInAnyOrderElementsOf(Arrays.asList(known.split(", ")));
    }

    private Migrations migrations(TestDatabase database) {
        return Migrations.of(database.dataSource(),
                MigrationSettings.defaults().source((source) -> source.withLocations("filesystem:" + this.folder)));
    }

}
