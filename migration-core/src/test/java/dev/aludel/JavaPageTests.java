package dev.aludel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.run.DowngradeResult;
import dev.aludel.run.Preview;
import dev.aludel.run.RunStep;
import dev.aludel.run.UpgradeResult;
import dev.aludel.source.Folder;
import dev.aludel.testing.Database;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on Java, run. */
class JavaPageTests {

    @Test
    void pageShowsWhatRuns(@Database TestDatabase database, @TempDir Path path) throws IOException {
        String location = new Folder(path)
            .with("V1__create_tasks.sql",
                    "-- migrate:up\nCREATE TABLE tasks (id int);\n-- migrate:down\nDROP TABLE tasks;")
            .location();
        DataSource dataSource = database.dataSource();
        // tag
        Migrations migrations = Migrations.of(dataSource,
                MigrationSettings.defaults().source((source) -> source.withLocations(location)));
        Preview preview = migrations.plan();
        UpgradeResult upgrade = migrations.upgrade("head");
        DowngradeResult downgrade = migrations.downgrade("-1");
        // end
        assertThat(preview.safety().findings()).isEmpty();
        assertThat(upgrade.applied()).extracting(RunStep::revision).containsExactly("1");
        assertThat(downgrade.takenBack()).extracting(RunStep::revision).containsExactly("1");
        DocumentPage.of("docs/java.md").quotes("what one can do", quoted());
    }

    private static String quoted() throws IOException {
        String source = Files
            .readString(DocumentPage.root().resolve("migration-core/src/test/java/dev/aludel/JavaPageTests.java"));
        String tagged = source.substring(source.indexOf("// tag\n") + 7, source.indexOf("        // end\n"));
        return tagged.stripTrailing().stripIndent();
    }

}
