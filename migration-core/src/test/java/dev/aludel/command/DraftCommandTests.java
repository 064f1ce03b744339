package dev.aludel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftPackage;
import dev.aludel.draft.DraftSettings;
import dev.aludel.drift.WantedSchema;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.scratch.DatabaseAddress;
import dev.aludel.source.Folder;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafting from the command line, and asking whether there is anything to draft. */
@Database
class DraftCommandTests {

    private static final String CREATE_TASKS = """
            -- migrate:up
            CREATE TABLE tasks (id bigint PRIMARY KEY, title varchar(200) NOT NULL);
            -- migrate:down
            DROP TABLE tasks;
            """;

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path path;

    private Folder folder;

    private DataSource dataSource;

    private DraftSettings.DowngradePlace downgrade = DraftSettings.DowngradePlace.SECTION;

    private Schema wanted = Schema.of(tasks(title(), Column.of("due_date", DataType.of("date"))));

    @BeforeEach
    void folder(TestDatabase emptyDatabase) {
        this.dataSource = emptyDatabase.dataSource();
        this.folder = new Folder(this.path).with("V1__create_tasks.sql", CREATE_TASKS);
    }

    @Test
    void writesWhatTheEntitiesMiss() throws IOException {
        run("upgrade");
        assertThat(run("revision", "--autogenerate", "-m", "Add a due date")).isZero();
        Path file = this.path.resolve("V2__add_a_due_date.sql");
        assertThat(out()).isEqualTo("""
                Applied 1.
                Wrote %s:
                - Add column tasks.due_date date
                """.formatted(file));
        assertThat(Files.readString(file)).endsWith("""
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN due_date date;

                -- migrate:down
                ALTER TABLE tasks DROP COLUMN due_date;
                """);
        run("upgrade");
        assertThat(run("revision", "--autogenerate")).isZero();
        assertThat(out()).endsWith("Applied 2.\nNothing to draft: the entities find all they need.\n");
        assertThat(files()).containsExactly("V1__create_tasks.sql", "V2__add_a_due_date.sql");
    }

    @Test
    void tellsWhatIsDangerousAndWhatIsLeftAlone() {
        this.folder.with("V2__create_log.sql", "-- migrate:up\nCREATE TABLE log (id int);\n");
        this.wanted = Schema.of(tasks(Column.of("summary", DataType.of("text"))));
        run("upgrade");
        assertThat(run("revision", "--autogenerate")).isZero();
        assertThat(out().replace(this.path.toString(), "folder")).isEqualTo(
                """
                        Applied 1, 2.
                        Wrote folder/V3__change_tasks.sql:
                        - Add column tasks.summary text
                        - Let tasks.title be null
                          caution drop-not-null: From now on tasks.title may be null: code that reads it into a primitive type, or \
                        uses it unchecked, fails. It holds ACCESS EXCLUSIVE on tasks until its transaction ends: everybody \
                        waits, readers too.
                        Wrote folder/V4__drop_column_tasks_title.sql, which is for when no old code runs any more:
                        - Drop column tasks.title
                          danger drop-column: Dropping tasks.title destroys its values, and code that still uses it breaks. It holds ACCESS EXCLUSIVE on tasks until its transaction ends: everybody waits, readers too.
                        Left alone:
                        - table log: no entity maps it
                        """);
    }

    @Test
    void printsInsteadOfWriting() {
        run("upgrade");
        assertThat(run("revision", "--autogenerate", "--stdout", "-m", "due")).isZero();
        assertThat(out()).contains("ALTER TABLE tasks ADD COLUMN due_date date;").doesNotContain("Wrote");
        assertThat(run("revision", "--autogenerate", "--stdout", "--json")).isZero();
        assertThat(out()).contains("\"changes\" : [ \"Add column tasks.due_date date\" ]", "\"leftAlone\" : [ ]");
        assertThat(files()).containsExactly("V1__create_tasks.sql");
    }

    @Test
    void writesAClassWhereThatIsWanted() {
        run("upgrade");
        assertThat(run("revision", "--autogenerate", "--java", "--stdout", "-m", "due")).isZero();
        assertThat(out()).contains("public class V2__Due implements JavaMigration {",
                "changes.table(\"tasks\").addColumn(\"due_date\", date());");
        assertThat(run("revision", "-m", "Fill titles", "--java", "--stdout")).isZero();
        assertThat(out()).contains("public class V2__Fill_titles implements JavaMigration {");
        assertThat(this.path.resolve("com")).doesNotExist();
        assertThat(run("revision", "-m", "Fill titles", "--java")).isZero();
        assertThat(out()).endsWith("Wrote %s/com/acme/V2__Fill_titles.java.\n".formatted(this.path));
        assertThat(run("revision", "-m", "More", "--java", "--json")).isZero();
        assertThat(out()).contains("\"revision\" : \"3\"",
                "\"file\" : \"%s/com/acme/V3__More.java\"".formatted(this.path));
        assertThat(run("revision", "--autogenerate", "--java")).isEqualTo(3);
        assertThat(this.err.toString())
            .contains("the application does not have %1$s/com/acme/V2__Fill_titles.java, ".formatted(this.path));
    }

    @Test
    void printsBothFilesWhereTheWayBackIsOneOfItsOwn() {
        this.downgrade = DraftSettings.DowngradePlace.FILE;
        run("upgrade");
        assertThat(run("revision", "--autogenerate", "--stdout", "-m", "due")).isZero();
        assertThat(out().replaceAll("on \\d{4}-\\d\\d-\\d\\d", "on 2026-11-20")).isEqualTo("""
                Applied 1.
                -- V2__due.sql
                -- due
                -- Drafted on 2026-11-20 from the entities.
                -- migrate:drafted

                -- migrate:up
                ALTER TABLE tasks ADD COLUMN due_date date;
                -- U2__due.sql
                -- Takes back: due

                ALTER TABLE tasks DROP COLUMN due_date;
                """);
        assertThat(run("revision", "--autogenerate", "--json", "-m", "due")).isZero();
        assertThat(out()).contains("\"fileName\" : \"V2__due.sql\"", "\"fileName\" : \"U2__due.sql\"",
                "\"file\" : \"%s/U2__due.sql\"".formatted(this.path));
        run("upgrade");
        assertThat(run("revision", "-m", "Fill titles")).isZero();
        assertThat(out())
            .endsWith("Wrote %1$s/V3__fill_titles.sql and %1$s/U3__fill_titles.sql.\n".formatted(this.path));
        assertThat(files()).containsExactly("U2__due.sql", "U3__fill_titles.sql", "V1__create_tasks.sql", "V2__due.sql",
                "V3__fill_titles.sql");
    }

    @Test
    void needsNoDatabaseOffline() {
        this.dataSource = DatabaseAddress.of("jdbc:postgresql://localhost:1/nowhere").dataSource();
        assertThat(run("revision", "--autogenerate", "--offline")).isZero();
        assertThat(run("check", "--offline")).isZero();
        assertThat(out().replace(this.path.toString(), "folder")).isEqualTo("""
                Wrote folder/V2__add_column_tasks_due_date.sql:
                - Add column tasks.due_date date
                Nothing to do.
                """);
    }

    @Test
    void checksWhetherThereIsAnythingToDraft() {
        assertThat(run("check")).isEqualTo(1);
        run("upgrade");
        assertThat(run("check")).isEqualTo(1);
        assertThat(run("check", "--offline")).isEqualTo(1);
        assertThat(run("check", "--shadow")).isEqualTo(1);
        assertThat(out()).isEqualTo("""
                Upgrade: 1 is pending.
                Applied 1.
                """ + """
                - Add column tasks.due_date date
                Draft what the entities miss: 'migrations revision --autogenerate'.
                """.repeat(3));
        run("revision", "--autogenerate");
        run("upgrade");
        assertThat(run("check")).isZero();
        assertThat(out()).endsWith("Nothing to do.\n");
    }

    @Test
    void aHeadMustBeNamedWhereThereAreSeveral() throws IOException {
        this.folder.with("V2__add_a.sql", "-- migrate:revises 1\n-- migrate:up\nALTER TABLE tasks ADD a int;\n");
        this.folder.with("V3__add_b.sql", "-- migrate:revises 1\n-- migrate:up\nALTER TABLE tasks ADD b int;\n");
        run("upgrade", "heads");
        assertThat(run("revision", "--autogenerate")).isEqualTo(3);
        assertThat(this.err.toString().replace(this.path.toString(), "folder")).isEqualTo(
                """
                        What happened:  Nothing was drafted. There are 2 heads, migrations that no other comes after:
                                        - 2 add a (folder/V2__add_a.sql)
                                        - 3 add b (folder/V3__add_b.sql)
                        What to do:     Name the one to come behind with --head, or see that there is one head again. Let one of them come after the other with '-- migrate:revises <id>' in its header, or add a migration that merges them: '-- migrate:revises 2, 3'.
                        """);
        assertThat(run("revision", "-m", "On the first", "--head", "2")).isZero();
        assertThat(Files.readString(this.path.resolve("V4__on_the_first.sql"))).contains("\n-- migrate:revises 2\n");

    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    revision                                   | What does it do? Say so with -m "...".
                    revision --autogenerate --offline --shadow | --offline asks no database and --shadow asks one: name one.
                    check --offline --shadow                   | --offline asks no database and --shadow asks one: name one.
                    revision --offline                         | --offline, --shadow and --drop-unmapped go with --autogenerate.
                    revision --from-database --java            | --from-database records what it writes as applied, which a class cannot be before it is built: leave --java out.
                    revision --from-database --stdout          | --from-database records what it writes as applied: leave --stdout out.
                    diff --from database --to entities --shadow | --shadow is a database to which the sources are applied: name them, as in --from sources.
                    revision --from-database --head 1          | --from-database comes behind all heads: leave --head out.
                    revision --autogenerate --from-database    | --autogenerate drafts from the entities and --from-database from the database: name one.
                    """)
    void whatDoesNotGoTogetherIsWrongUse(String words, String message) {
        assertThat(run(words.split(" +"))).isEqualTo(2);
        assertThat(this.err).hasToString(message + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ünïcode & friends: 100 % "safe"?   | V2__ünïcode_friends_100_safe.sql
            ../../etc/passwd                   | V2__etc_passwd.sql
            migrate:irreversible ; DROP TABLE  | V2__migrate_irreversible_drop_table.sql
            !!!                                | V2__migration.sql
            """)
    void anyMessageMakesAFileName(String message, String name) {
        run("upgrade");
        assertThat(run("revision", "--autogenerate", "-m", message)).isZero();
        assertThat(files()).containsExactly("V1__create_tasks.sql", name);
        assertThat(run("upgrade")).as(this.err.toString()).isZero();
    }

    @Test
    void gitIsAskedWhereTheFolderIs() {
        run("upgrade");
        assertThat(run("check", "--git")).isEqualTo(3);
        assertThat(this.err.toString()).startsWith(
                "What happened:  What is committed and pushed is not known. Git says of %s:\n".formatted(this.path));
    }

    @Test
    void comparesWithWhatTheSourcesReallyMake() {
        this.folder.with("V2__due.sql",
                "-- migrate:up\nDO $$ BEGIN EXECUTE 'ALTER TABLE tasks ADD due_' || 'date date'; END $$;\n");
        assertThat(run("diff", "--from", "sources", "--to", "entities")).isEqualTo(3);
        assertThat(run("diff", "--from", "sources", "--to", "entities", "--shadow")).as(this.err.toString()).isZero();
        assertThat(out()).isEqualTo("-- sources and entities are the same.\n");
    }

    @Test
    void aPasswordIsNotSaidAgain() {
        assertThat(run("diff", "jdbc:postgresql://host/a?user=me&password=secret")).isEqualTo(2);
        assertThat(run("diff", "--from", "jdbc:postgresql://localhost:1/a?user=me&password=secret", "--to", "database"))
            .isEqualTo(3);
        assertThat(this.err.toString()).contains("No connection to jdbc:postgresql://localhost:1/a could be had")
            .doesNotContain("secret");
    }

    @Test
    void saysWhereToBegin() {
        run("upgrade");
        assertThat(run("init")).isZero();
        assertThat(run("init", "--json")).isZero();
        assertThat(out().replace(this.path.toString(), "folder")).startsWith("""
                Applied 1.
                Migrations are in folder.
                The database has a history.
                Draft what the entities miss: 'migrations revision --autogenerate'.
                """).contains("\"state\" : \"history\"", "\"tables\" : [ \"tasks\" ]");
    }

    @Test
    void nothingIsDraftedBehindTheHead() {
        assertThat(run("revision", "--autogenerate")).isEqualTo(3);
        assertThat(this.err.toString().replace(this.path.toString(), "folder")).isEqualTo(
                """
                        What happened:  Nothing was drafted: the database lacks the migration V1__create_tasks.sql, so what the entities miss in it is not what a new migration has to do.
                        What to do:     Run 'migrations upgrade' first, or draft from the migrations themselves with --offline.
                        """);
    }

    private int run(String... words) {
        CommandRequest request = MigrationCommands.read(new PrintWriter(this.out, true),
                new PrintWriter(this.err, true), words);
        ExitCode answer = request.answer();
        return ((answer != null) ? answer : request.run(this::migrations)).number();
    }

    private Migrations migrations() {
        return Migrations.of(this.dataSource,
                MigrationSettings.defaults()
                    .source((source) -> source.withLocations(this.folder.location()))
                    .drafts((drafts) -> drafts.in(DraftFolder.of(this.path))
                        .in(new DraftPackage(this.path, "com.acme"))
                        .withDowngrade(this.downgrade))
                    .withEntities(() -> Optional.of(WantedSchema.of(this.wanted))));
    }

    private String out() {
        return this.out.toString();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(this.path)) {
            return files.map((file) -> file.getFileName().toString()).sorted().toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
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
