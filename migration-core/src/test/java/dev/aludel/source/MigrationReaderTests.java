package dev.aludel.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.migration.Directive;
import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Irreversible;
import dev.aludel.migration.Migration;
import dev.aludel.migration.NoDowngrade;
import dev.aludel.migration.Phase;
import dev.aludel.migration.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationReaderTests {

    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void folder() {
        this.folder = new Folder(this.path);
    }

    @Test
    void fileWithHeaderAndSections() {
        Migration migration = only("V20261120103000__add_due_date_to_tasks.sql", """
                -- Due dates, as asked for by support.
                -- migrate:revises 20261101090000
                -- migrate:depends-on 20261001000000
                -- migrate:label tracker
                -- migrate:phase contract
                -- migrate:drafted
                -- migrate:lock-timeout 500ms
                -- migrate:statement-timeout 5m

                -- migrate:up
                ALTER TABLE tasks ADD COLUMN due_date date; -- the day
                CREATE INDEX ON tasks (due_date);

                -- migrate:down
                ALTER TABLE tasks DROP COLUMN due_date;
                """);
        assertThat(migration.id()).isEqualTo("20261120103000");
        assertThat(migration.description()).isEqualTo("add due date to tasks");
        assertThat(migration.revises()).containsExactly("20261101090000");
        assertThat(migration.dependsOn()).containsExactly("20261001000000");
        assertThat(migration.header().label()).isEqualTo("tracker");
        assertThat(migration.header().phase()).isEqualTo(Phase.CONTRACT);
        assertThat(migration.header().drafted()).isTrue();
        assertThat(migration.header().lockTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(migration.header().statementTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(migration.upgrade()).extracting(Statement::text)
            .containsExactly("ALTER TABLE tasks ADD COLUMN due_date date", "CREATE INDEX ON tasks (due_date)");
        assertThat(migration.upgrade()).extracting((statement) -> statement.location().line()).containsExactly(11, 12);
        assertThat(migration.downgradeStatements()).extracting(Statement::text)
            .containsExactly("ALTER TABLE tasks DROP COLUMN due_date");
        assertThat(migration.downgrade()).isInstanceOfSatisfying(DowngradeScript.class,
                (script) -> assertThat(script.text()).isEqualTo("ALTER TABLE tasks DROP COLUMN due_date;"));
    }

    @Test
    void fileWithoutSectionsIsAllUpgrade() {
        Migration migration = only("V1.2__create tasks.sql", "CREATE TABLE tasks (id bigint)");
        assertThat(migration.id()).isEqualTo("1.2");
        assertThat(migration.revises()).isNull();
        assertThat(migration.upgrade()).extracting(Statement::text).containsExactly("CREATE TABLE tasks (id bigint)");
        assertThat(migration.downgrade()).isEqualTo(new NoDowngrade(null));
    }

    @Test
    void underscoresInVersionAreDots() {
        assertThat(only("V1_2__create.sql", "SELECT 1").id()).isEqualTo("1.2");
    }

    @Test
    void byteOrderMarkAndWindowsLinesDoNotCount() {
        Migration windows = only("V1__a.sql", "\uFEFF-- migrate:up\r\nSELECT 1;\r\n");
        assertThat(windows.upgrade()).extracting(Statement::text).containsExactly("SELECT 1");
    }

    @Test
    void separateFileIsTheDowngrade() {
        this.folder.with("V1__create.sql", "CREATE TABLE tasks (id bigint)");
        this.folder.with("U1__create.sql", "DROP TABLE tasks");
        assertThat(this.folder.read()).singleElement()
            .satisfies((migration) -> assertThat(migration.downgradeStatements()).extracting(Statement::text)
                .containsExactly("DROP TABLE tasks"));
    }

    @Test
    void irreversibleOnPurpose() {
        Migration migration = only("V1__purge.sql", """
                -- migrate:up
                DELETE FROM tasks WHERE done;
                -- migrate:down
                -- migrate:irreversible the rows are gone
                """);
        assertThat(migration.downgrade()).isEqualTo(new Irreversible("the rows are gone"));
    }

    @Test
    void directivesBelongToTheStatementThatFollows() {
        Migration migration = only("V1__drop.sql", """
                -- migrate:allow missing-undo a first try
                -- migrate:up
                SELECT 1;
                -- migrate:allow drop-column until 2027-01-31 nobody reads it
                -- migrate:decide keep the old values somewhere?
                ALTER TABLE tasks DROP COLUMN notes;
                -- migrate:require SELECT count(*) = 0 FROM tasks
                """);
        assertThat(migration.header().allows()).extracting(Directive.Allow::rule).containsExactly("missing-undo");
        List<Statement> upgrade = migration.upgrade();
        assertThat(upgrade).hasSize(3);
        assertThat(upgrade.get(0).directives()).isEmpty();
        assertThat(upgrade.get(1).directives(Directive.Allow.class)).singleElement()
            .satisfies((allow) -> assertThat(allow.until()).isEqualTo(LocalDate.of(2027, 1, 31)))
            .satisfies((allow) -> assertThat(allow.reason()).isEqualTo("nobody reads it"));
        assertThat(upgrade.get(1).directives(Directive.Decide.class)).extracting(Directive.Decide::question)
            .containsExactly("keep the old values somewhere?");
        assertThat(upgrade.get(2).isRequirement()).isTrue();
        assertThat(upgrade.get(2).text()).isEqualTo("SELECT count(*) = 0 FROM tasks");
    }

    @Test
    void directiveInsideAFunctionBodyIsText() {
        Migration migration = only("V1__function.sql", """
                -- migrate:up
                CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
                BEGIN
                -- migrate:down
                END $$;
                """);
        assertThat(migration.downgrade()).isEqualTo(new NoDowngrade(null));
        assertThat(migration.upgrade()).singleElement()
            .satisfies((statement) -> assertThat(statement.text()).contains("-- migrate:down"));
    }

    @Test
    void placeholdersAreFilledIn() {
        this.folder.with("V1__grant.sql", "GRANT SELECT ON tasks TO ${reader}");
        assertThat(this.folder.read(Map.of("reader", "report"))).singleElement()
            .satisfies((migration) -> assertThat(migration.upgrade().get(0).text())
                .isEqualTo("GRANT SELECT ON tasks TO report"));
    }

    @Test
    void checksumIgnoresWhiteSpaceCommentsAndTheDowngrade() {
        String checksum = only("V1__a.sql", "-- migrate:up\nALTER TABLE t ADD a int;\n-- migrate:down\nSELECT 1;")
            .checksum();
        assertThat(only("V1__a.sql", "-- migrate:up\n  ALTER TABLE t /* new */\n ADD a int ; -- x").checksum())
            .isEqualTo(checksum);
        assertThat(only("V1__a.sql", "-- migrate:up\nALTER TABLE t ADD b int;").checksum()).isNotEqualTo(checksum);
        assertThat(only("V1__a.sql", "-- migrate:transaction none\n-- migrate:up\nALTER TABLE t ADD a int;").checksum())
            .isNotEqualTo(checksum);
    }

    private Migration only(String name, String text) {
        this.folder.with(name, text);
        return this.folder.read().get(0);
    }

}
