package dev.aludel.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.problem.AludelException;
import dev.aludel.revision.RevisionGraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every way in which a file is not a migration, and all that is said about it. */
class UnreadableMigrationTests {

    @TempDir
    Path path;

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("create.sql", "SELECT 1",
                        """
                                What happened:  create.sql: its name is not that of a migration.
                                What to do:     Name it like V20261120103000__add_due_date.sql: a V, the version, two underscores, a description. Keep other SQL files elsewhere.
                                """),
                arguments("R__views.sql", "SELECT 1",
                        """
                                What happened:  R__views.sql: it is a repeatable migration, which Aludel does not run.
                                What to do:     Put its statements into a versioned migration, named like V20261120103000__refresh_views.sql.
                                """),
                arguments("V1__empty.sql", "-- nothing here\n", """
                        What happened:  V1__empty.sql: it has no statement to run.
                        What to do:     Write its statements below '-- migrate:up', or remove the file.
                        """), arguments("V1__a.sql", "SELECT 1;\n-- migrate:up\nSELECT 2;", """
                        What happened:  V1__a.sql:1: there is SQL before the first section, which would never run.
                        What to do:     Move it below '-- migrate:up'.
                        """), arguments("V1__a.sql", "-- migrate:down\nSELECT 2;", """
                        What happened:  V1__a.sql:1: a '-- migrate:down' section without a '-- migrate:up' section.
                        What to do:     Put '-- migrate:up' before the statements that upgrade.
                        """), arguments("V1__a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:up\nSELECT 2;", """
                        What happened:  V1__a.sql:3: a second '-- migrate:up' section.
                        What to do:     Keep one.
                        """), arguments("V1__a.sql", "-- migrate:up\nSELECT 1;\nDO $body$ BEGIN\nEND", """
                        What happened:  V1__a.sql:3: a dollar quote $body$ is not closed.
                        What to do:     Close it with $body$.
                        """),
                arguments("V1__a.sql", "-- migrate:upp\nSELECT 1;",
                        """
                                What happened:  V1__a.sql:1: there is no directive 'migrate:upp'.
                                What to do:     Use one of revises, depends-on, label, phase, drafted, transaction, lock-timeout, statement-timeout, up, down, irreversible, allow, decide, require, backfill.
                                """),
                arguments("V1__a.sql", "-- migrate:phase later\n-- migrate:up\nSELECT 1;", """
                        What happened:  V1__a.sql:1: 'migrate:phase' cannot be 'later'.
                        What to do:     Write expand, migrate or contract.
                        """), arguments("V1__a.sql", "-- migrate:revises\n-- migrate:up\nSELECT 1;", """
                        What happened:  V1__a.sql:1: 'migrate:revises' says nothing.
                        What to do:     Write its value behind it, on the same line, or remove it.
                        """), arguments("V1__a.sql", "-- migrate:lock-timeout soon\n-- migrate:up\nSELECT 1;", """
                        What happened:  V1__a.sql:1: 'soon' is not a duration.
                        What to do:     Write it like 500ms, 30s, 5m or 1h.
                        """), arguments("V1__a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:revises 0\nSELECT 2;", """
                        What happened:  V1__a.sql:3: 'migrate:revises' belongs into the header.
                        What to do:     Move it above the first section and the first statement.
                        """), arguments("V1__a.sql", "-- migrate:up\n-- migrate:allow drop-table\nDROP TABLE t;", """
                        What happened:  V1__a.sql:2: 'migrate:allow' needs a rule and a reason.
                        What to do:     Write it like '-- migrate:allow drop-column nobody has read it since 2.3'.
                        """),
                arguments("V1__a.sql", "-- migrate:up\n-- migrate:allow drop-table until soon gone\nDROP TABLE t;", """
                        What happened:  V1__a.sql:2: 'soon' is not a date.
                        What to do:     Write it like 2026-12-31.
                        """), arguments("V1__a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:decide what?\n", """
                        What happened:  V1__a.sql:3: no statement follows this directive.
                        What to do:     Put it before the statement that it is about.
                        """),
                arguments("V1__a.sql", "-- migrate:backfill batch=10\n-- migrate:up\nUPDATE t SET a = 1;", """
                        What happened:  V1__a.sql:1: 'migrate:backfill' belongs before a statement.
                        What to do:     Move it below '-- migrate:up'.
                        """),
                arguments("V1__a.sql", "-- migrate:up\n-- migrate:backfill batch=0\nUPDATE t SET a = 1;", """
                        What happened:  V1__a.sql:2: 'batch' of 'migrate:backfill' cannot be '0'.
                        What to do:     Write a number of rows from 1 to 1000000.
                        """),
                arguments("V1__a.sql", "-- migrate:up\n-- migrate:backfill pause=10s\nUPDATE t SET a = 1;", """
                        What happened:  V1__a.sql:2: 'pause' of 'migrate:backfill' cannot be '10s'.
                        What to do:     Write a number of milliseconds from 0 to 600000.
                        """),
                arguments("V1__a.sql", "-- migrate:up\n-- migrate:backfill batch=10 batch=20\nUPDATE t SET a = 1;", """
                        What happened:  V1__a.sql:2: a second 'batch' in 'migrate:backfill'.
                        What to do:     Keep one.
                        """),
                arguments("V1__a.sql", "-- migrate:up\n-- migrate:backfill size=10\nUPDATE t SET a = 1;", """
                        What happened:  V1__a.sql:2: 'migrate:backfill' does not know what 'size=10' is.
                        What to do:     Write it like '-- migrate:backfill batch=1000 pause=50'.
                        """),
                arguments("V1__a.sql", "-- migrate:up\n-- migrate:backfill\n-- migrate:backfill\nUPDATE t SET a = 1;",
                        """
                                What happened:  V1__a.sql:3: a second 'migrate:backfill' before one statement.
                                What to do:     Keep one.
                                """),
                arguments("V1__a.sql", "-- migrate:up\n-- migrate:backfill\nUPDATE t SET a = 1 RETURNING id;", """
                        What happened:  V1__a.sql:3: what gives rows back cannot be run in batches.
                        What to do:     Remove RETURNING: nobody reads what it gives.
                        """),
                arguments("V1__a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down\n-- migrate:backfill\nDROP TABLE t;",
                        """
                                What happened:  V1__a.sql:5: 'migrate:backfill' belongs before an UPDATE or DELETE.
                                What to do:     Put it before the statement that it is about, or remove it.
                                """),
                arguments("V1__a.sql",
                        "-- migrate:up\nSELECT 1;\n-- migrate:down\n-- migrate:irreversible x\nSELECT 2;",
                        """
                                What happened:  V1__a.sql:4: a migration that is irreversible has statements in its 'down' section.
                                What to do:     Remove the line, or the statements.
                                """),
                arguments("V1__a.sql", "BEGIN;\nCREATE TABLE t (id int);\nCOMMIT;",
                        """
                                What happened:  V1__a.sql:1: 'BEGIN' begins or ends a transaction, which is not for a migration to do.
                                What to do:     Remove it: each migration runs in a transaction of its own. One that must not says '-- migrate:transaction none' in its header.
                                """),
                arguments("V1__a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 2;\nrollback\nand chain;",
                        """
                                What happened:  V1__a.sql:5: 'rollback and chain' begins or ends a transaction, which is not for a migration to do.
                                What to do:     Remove it: each migration runs in a transaction of its own. One that must not says '-- migrate:transaction none' in its header.
                                """),
                arguments("U1__a.sql", "SELECT 1", """
                        What happened:  U1__a.sql: it takes back revision 1, but there is no V1__….sql.
                        What to do:     Bring the upgrade back, or remove this file.
                        """));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatIsWrongAndWhere(String name, String text, String expected) {
        assertThat(problem(new Folder(this.path).with(name, text), Map.of())).isEqualTo(expected);
    }

    @Test
    void fileThatIsNotUtf8() {
        byte[] latin = "-- migrate:up\n-- K\u00e4se\nSELECT 1;".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(new Folder(this.path).with("V1__a.sql", latin), Map.of())).isEqualTo("""
                What happened:  V1__a.sql:2: it is not UTF-8 (byte 0xE4).
                What to do:     Save the file as UTF-8.
                """);
    }

    @Test
    void placeholderWithoutValue() {
        Folder folder = new Folder(this.path).with("V1__a.sql", "SELECT 1;\nSELECT '${b}'");
        assertThat(problem(folder, Map.of("a", "1"))).isEqualTo("""
                What happened:  V1__a.sql:2: the placeholder ${b} has no value.
                What to do:     Set aludel.placeholders.b, or correct the name.
                """);
    }

    @Test
    void twoFilesWithOneId() {
        Folder folder = new Folder(this.path).with("V1__a.sql", "SELECT 1").with("V1__b.sql", "SELECT 2");
        assertThat(text(() -> RevisionGraph.of(folder.read()))).isEqualTo("""
                What happened:  Two migrations have the revision id 1:
                                - V1__a.sql
                                - V1__b.sql
                What to do:     Give one of them another id: the one that has not been applied anywhere yet.
                """);
    }

    @Test
    void folderThatIsNotThere() {
        SourceSettings settings = SourceSettings.defaults().withLocations("filesystem:/no/such/folder");
        assertThat(text(() -> MigrationSource.files(settings).read(new PostgresDialect()))).isEqualTo(
                """
                        What happened:  The location 'filesystem:/no/such/folder' cannot be read: there is no such folder.
                        What to do:     Correct aludel.locations, or make the folder readable for the user that runs the application.
                        """);
    }

    @Test
    void placeOnTheClassPathThatIsNotThereHoldsNothing() {
        SourceSettings settings = SourceSettings.defaults().withLocations("classpath:no/such/folder");
        assertThat(MigrationSource.files(settings).read(new PostgresDialect())).isEqualTo(List.of());
    }

    private String problem(Folder folder, Map<String, String> placeholders) {
        return text(() -> folder.read(placeholders)).replace(this.path + "/", "");
    }

    private String text(Runnable reading) {
        return catchThrowableOfType(AludelException.class, reading::run).text().replace(this.path + "/", "");
    }

}
