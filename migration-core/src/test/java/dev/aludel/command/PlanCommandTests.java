package dev.aludel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.drift.WantedSchema;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.source.Folder;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What a draft cannot know is asked, said in options, or left to a person. */
@Database
class PlanCommandTests {

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    private final Queue<String> answers = new ArrayDeque<>();

    private final List<String> questions = new ArrayList<>();

    @TempDir
    private Path path;

    private Folder folder;

    private TestDatabase database;

    private Schema wanted = tasks(mandatory("summary"));

    @BeforeEach
    void tasks(TestDatabase emptyDatabase) {
        this.database = emptyDatabase;
        this.folder = new Folder(this.path).with("V1__create_tasks.sql", """
                -- migrate:up
                CREATE TABLE tasks (id bigint PRIMARY KEY, title varchar(200) NOT NULL, note varchar(50));
                CREATE TABLE log (id bigint PRIMARY KEY, line text NOT NULL);
                INSERT INTO tasks (id, title) VALUES (1, 'write');
                """);
        run("upgrade");
        this.out.getBuffer().setLength(0);
    }

    @Test
    void aRenameIsAskedAbout() throws IOException {
        this.answers.add("y");
        assertThat(asked("revision", "--autogenerate", "--plain")).as(this.err.toString()).isZero();
        assertThat(this.questions).containsExactly(
                "column tasks.title may be summary now: both are varchar(200), both are mandatory, both stand in the same place. Is it a rename? [y/N]");
        assertThat(text()).contains("ALTER TABLE tasks RENAME COLUMN title TO summary;");
    }

    @Test
    void whatIsNoRenameIsDroppedAndAdded() throws IOException {
        this.answers.add("n");
        assertThat(asked("revision", "--autogenerate", "--fill", "tasks.summary='none'")).as(this.err.toString())
            .isZero();
        assertThat(this.questions).hasSize(1);
        assertThat(text()).contains("ALTER TABLE tasks ADD COLUMN summary varchar(200) DEFAULT 'none' NOT NULL;")
            .contains("ALTER TABLE tasks DROP COLUMN title;");
    }

    @Test
    void whoCannotBeAskedIsTold() {
        assertThat(run("revision", "--autogenerate")).isOne();
        assertThat(this.err).hasToString(
                """
                        What happened:  Nothing was drafted: what goes may be what comes, and the rows would lose their values if it were not said so.
                                        - column tasks.title may be summary now: both are varchar(200), both are mandatory, both stand in the same place
                        What to do:     Say which are renames, and with --no-rename that no others are:
                                        --rename tasks.title:summary
                                        In the code, @PreviousName("title") says it once for all databases.
                        """);
        assertThat(files()).containsExactly("V1__create_tasks.sql");
        assertThat(asked("revision", "--autogenerate", "--json")).isOne();
        assertThat(asked("revision", "--autogenerate", "--stdout")).isOne();
        assertThat(this.questions).isEmpty();
    }

    @Test
    void checkDoesNotAsk() {
        assertThat(run("check")).isOne();
        assertThat(this.out.toString()).contains("- Drop column tasks.title\n");
    }

    @Test
    void whatRowsGetIsAsked() throws IOException {
        this.wanted = tasks(mandatory("title"), mandatory("state"));
        this.answers.addAll(List.of("no sql at all", "'open'"));
        assertThat(asked("revision", "--autogenerate")).as(this.err.toString()).isZero();
        assertThat(this.questions).hasSize(2)
            .containsOnly(
                    "What is tasks.state in rows that have none yet? An expression in SQL, or nothing to decide later:");
        assertThat(this.out.toString()).startsWith(
                "Nothing was drafted: what tasks.state is to be filled with is no expression in SQL: no sql at all\n");
        assertThat(text()).contains("ALTER TABLE tasks ADD COLUMN state varchar(200) DEFAULT 'open' NOT NULL;")
            .doesNotContain("migrate:decide");
    }

    @Test
    void whatNobodyAnswersStaysToBeDecided() throws IOException {
        this.wanted = tasks(mandatory("title"), mandatory("state"));
        this.answers.add("");
        assertThat(asked("revision", "--autogenerate", "-m", "add a state")).as(this.err.toString()).isZero();
        assertThat(this.questions).hasSize(1);
        assertThat(text()).contains(
                """
                        -- migrate:decide what tasks.state is in rows that have none yet; write it below in place of the first NULL
                        -- migrate:backfill batch=1000
                        UPDATE tasks SET state = NULL WHERE state IS NULL;
                        """);
        assertThat(run("upgrade")).isEqualTo(3);
        assertThat(this.err.toString().replace(this.path.toString(), "folder")).contains(
                "A person must decide: what tasks.state is in rows that have none yet; write it below in place of the first NULL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    --rename tasks.titel:summary | tasks.titel was not renamed to summary: the database has no table and no column tasks.titel.
                    --rename tasks.title:sumary  | tasks.title was not renamed to sumary: no entity has column tasks.sumary.
                    --rename tasks:tickets       | tasks was not renamed to tickets: an entity still has tasks.
                    --rename tasks.id:key        | tasks.id was not renamed to key: an entity still has tasks.id.
                    --rename log:logs            | log was not renamed to logs: no entity has table logs.
                    --rename log:tasks           | log was not renamed to tasks: the database has a table tasks already.
                    --rename tasks.title:id      | tasks.title was not renamed to id: the database has a column tasks.id already.
                    --rename tasks.title:tasks.summary | tasks.title was not renamed to tasks.summary: a rename stays within its table or schema, and tasks.summary has a dot.
                    --rename tasks.title:summary --rename tasks.title:summary | tasks.title was not renamed to summary: another rename is about tasks.title, too.
                    """)
    void whatCannotBeARenameIsAnError(String options, String reason) {
        assertThat(run(("revision --autogenerate " + options).split(" "))).isEqualTo(3);
        assertThat(this.err).hasToString(
                """
                        What happened:  Nothing was drafted: %s
                        What to do:     Write it like --rename tasks.title:summary for a column, with the names that the database has, or --rename tasks:tickets for a table.
                        """
                    .formatted(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    tasks.stat='x'  | no entity has a column tasks.stat to fill.                              | Write it like --fill tasks.state='open', with the names that the database has or is to have.
                    tasks.title='x' | tasks.title need not be filled: it is mandatory already.                | --fill is for columns that are new and mandatory, or that become mandatory. Leave it out, or correct the name.
                    tasks.due=now() | tasks.due need not be filled: it may be null.                           | --fill is for columns that are new and mandatory, or that become mandatory. Leave it out, or correct the name.
                    pages.id=1      | pages.id need not be filled: its table is new and has no rows.          | --fill is for columns that are new and mandatory, or that become mandatory. Leave it out, or correct the name.
                    tasks.state=a b | what tasks.state is to be filled with is no expression in SQL: a b | Write it as it would stand in UPDATE … SET, a text in single quotes: --fill "tasks.state='open'".
                    """)
    void whatCannotBeFilledIsAnError(String fill, String reason, String action) {
        Table pages = Table.of(QualifiedName.of("pages"), Column.of("id", DataType.of("bigint")).mandatory());
        this.wanted = tasks(mandatory("title"), mandatory("state"), Column.of("due", DataType.of("date"))).with(pages);
        assertThat(run("revision", "--autogenerate", "--fill", fill)).isEqualTo(3);
        assertThat(this.err).hasToString("""
                What happened:  Nothing was drafted: %s
                What to do:     %s
                """.formatted(reason, action));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    --autogenerate --plain --gentle        | --plain and --gentle are opposites: name one.
                    --autogenerate --fill tasks.state      | --fill tasks.state says no column and its value: write it like --fill tasks.state=1.
                    --autogenerate --fill state=1          | --fill state=1 says no column and its value: write it like --fill tasks.state=1.
                    --autogenerate --fill a.b=1 --fill a.b=2 | --fill says twice what a.b gets: say it once.
                    --autogenerate --rename title          | --rename title says no old and new name: write it like --rename tasks.title:summary, or --rename tasks:tickets.
                    -m words --no-rename                   | --plain, --gentle, --fill, --rename and --no-rename go with --autogenerate.
                    """)
    void whatDoesNotGoTogetherIsWrongUse(String options, String message) {
        assertThat(run(("revision " + options).split(" "))).isEqualTo(2);
        assertThat(this.err).hasToString(message + "\n");
    }

    private int asked(String... words) {
        return run((question) -> {
            this.questions.add(question);
            return this.answers.poll();
        }, words);
    }

    private int run(String... words) {
        return run(Terminal.NONE, words);
    }

    private int run(Terminal terminal, String... words) {
        CommandRequest request = MigrationCommands.read(new PrintWriter(this.out, true),
                new PrintWriter(this.err, true), terminal, words);
        ExitCode answer = request.answer();
        return ((answer != null) ? answer : request.run(this::migrations)).number();
    }

    private Migrations migrations() {
        return Migrations.of(this.database.dataSource(),
                MigrationSettings.defaults()
                    .source((source) -> source.withLocations(this.folder.location()))
                    .drafts((drafts) -> drafts.in(DraftFolder.of(this.path)))
                    .withEntities(() -> Optional.of(WantedSchema.of(this.wanted))));
    }

    /** All that was written. */
    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String file : files()) {
            text.append(Files.readString(this.path.resolve(file)));
        }
        return text.toString();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(this.path)) {
            return files.map((file) -> file.getFileName().toString()).sorted().toList();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Schema tasks(Column... columns) {
        List<Column> all = new ArrayList<>(List.of(Column.of("id", DataType.of("bigint")).mandatory()));
        all.addAll(List.of(columns));
        all.add(Column.of("note", DataType.of("varchar", 50)));
        return Schema.of(Table.of(QualifiedName.of("tasks"), all).with(PrimaryKey.of(null, List.of("id"))));
    }

    private static Column mandatory(String name) {
        return Column.of(name, DataType.of("varchar", 200)).mandatory();
    }

}
