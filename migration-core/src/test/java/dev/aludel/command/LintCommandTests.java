package dev.aludel.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.safety.Bench;
import dev.aludel.source.Folder;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is dangerous, in each of the forms in which people and programs read it. */
class LintCommandTests {

    private static final String RENAMING = """
            -- migrate:up
            ALTER TABLE tasks RENAME TO todos;
            -- migrate:down
            ALTER TABLE todos RENAME TO tasks;
            """;

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path path;

    private TestDatabase database;

    private Migrations migrations;

    @BeforeEach
    void tasks(@Database TestDatabase emptyDatabase) throws SQLException {
        this.database = emptyDatabase;
        Folder folder = new Folder(this.path.resolve("migrations")).with("V1__rename_tasks.sql", RENAMING);
        this.migrations = Migrations.of(this.database.dataSource(),
                MigrationSettings.defaults()
                    .source((source) -> source.withLocations(folder.location()))
                    .run((run) -> run.withBaseline("0"))
                    .drafts((drafts) -> drafts.in(DraftFolder.of(this.path.resolve("migrations")))));
        Bench.run(this.database, """
                CREATE TABLE tasks (id bigint PRIMARY KEY, done boolean);
                INSERT INTO tasks VALUES (1, true), (2, null)""");
    }

    @Test
    void saysWhatIsDangerousInWhatIsPending() {
        assertThat(run("lint")).isEqualTo(1);
        assertThat(this.out.toString().replace(this.path.toString(), "")).isEqualTo("""
                /migrations/V1__rename_tasks.sql:2: danger rename-table (no-loss)
                    ALTER TABLE tasks RENAME TO todos
                Renaming tasks to todos breaks code that still uses the old name. It holds ACCESS EXCLUSIVE on tasks \
                until its transaction ends: everybody waits, readers too.
                Instead:
                    ALTER TABLE tasks RENAME TO todos;
                    CREATE VIEW tasks AS SELECT * FROM todos;

                1 danger.
                """);
    }

    @Test
    void asksTheRowsAboutAFile() throws IOException {
        Path file = script("ALTER TABLE tasks ALTER COLUMN done SET NOT NULL;");
        assertThat(run("lint", file.toString(), "--json")).isEqualTo(1);
        JsonNode found = finding("not-null-on-existing-data");
        assertThat(found.get("severity").asString()).isEqualTo("blocker");
        assertThat(found.get("verdict").asString()).isEqualTo("will-fail");
        assertThat(found.get("file").asString()).isEqualTo(file.toString());
        assertThat(found.get("line").asInt()).isEqualTo(1);
        assertThat(found.get("statement").asString()).isEqualTo("ALTER TABLE tasks ALTER COLUMN done SET NOT NULL");
        assertThat(found.get("table").asString()).isEqualTo("tasks");
        assertThat(found.get("lock").asString()).isEqualTo("ACCESS EXCLUSIVE");
        assertThat(found.get("message").asString())
            .isEqualTo("Making tasks.done mandatory fails where it is null. 1 of 2 rows is null.");
        assertThat(found.get("instead").asString()).startsWith("-- migrate:decide ");
        assertThat(found.get("allowed").isNull()).isTrue();
    }

    @Test
    void tableIsTakenForALargeOneUnlessToldOtherwise() throws IOException {
        Path file = script("CREATE INDEX ix_tasks_done ON tasks (done);");
        assertThat(run("lint", file.toString(), "--fail-on", "danger")).isEqualTo(1);
        assertThat(run("lint", file.toString(), "--fail-on", "danger", "--live-sizes")).isEqualTo(0);
    }

    @Test
    void emptyTableProvesNothing() throws IOException, SQLException {
        Bench.run(this.database, "TRUNCATE tasks");
        Path file = script("ALTER TABLE tasks ALTER COLUMN done SET NOT NULL;");
        run("lint", file.toString(), "--json");
        assertThat(finding("not-null-on-existing-data").get("verdict").asString()).isEqualTo("cannot-tell");
    }

    @Test
    void schemaFileTakesThePlaceOfTheDatabase() throws IOException {
        Path schema = this.path.resolve("schema.sql");
        Files.writeString(schema, """
                \\restrict abc
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE TABLE public.books (id bigint, isbn text);
                """);
        Path file = script("ALTER TABLE books RENAME COLUMN isbn TO number;");
        assertThat(run("lint", file.toString(), "--before", schema.toString(), "--json")).isEqualTo(1);
        assertThat(finding("rename-column").get("table").asString()).isEqualTo("books");
    }

    @Test
    void schemaFileThatDoesNotRunIsNamed() throws IOException {
        Path schema = this.path.resolve("schema.sql");
        Files.writeString(schema, "CREATE TABLE a (id int);\nCREATE TABLE a (id int);\n");
        assertThat(run("lint", "--before", schema.toString())).isEqualTo(3);
        assertThat(this.err.toString().replace(this.path.toString(), "")).isEqualTo(
                """
                        What happened:  /schema.sql:2: the schema cannot be made on a scratch database: ERROR: relation "a" already exists
                        What to do:     Write the file with 'pg_dump --schema-only --no-owner --no-privileges', or take out what the scratch database lacks.
                        """);
    }

    @Test
    void missingFilesAreNamed() {
        assertThat(run("lint", "nothing.sql")).isEqualTo(3);
        assertThat(run("lint", "--before", "no-schema.sql")).isEqualTo(3);
        assertThat(this.err).hasToString("""
                What happened:  nothing.sql: there is no such file.
                What to do:     Write its path from the folder in which the command runs.
                What happened:  The schema in no-schema.sql cannot be read: there is no such file.
                What to do:     Write its path from the folder in which the command runs.
                """);
    }

    @Test
    void harmlessFileIsHarmless() throws IOException {
        Path file = script("CREATE TABLE notes (id bigint PRIMARY KEY);");
        assertThat(run("lint", file.toString())).isEqualTo(0);
        assertThat(run("lint", file.toString(), "--json")).isEqualTo(0);
        assertThat(this.out).hasToString("Nothing is dangerous.\n[ ]\n");
    }

    @Test
    void migrationAmongTheFilesNeedsAWayBack() throws IOException {
        Path file = Files.writeString(this.path.resolve("V2__notes.sql"),
                "CREATE TABLE notes (id bigint PRIMARY KEY);");
        assertThat(run("lint", file.toString(), "--json")).isEqualTo(1);
        assertThat(finding("missing-undo").get("migration").asString()).isEqualTo("2");
    }

    @Test
    void annotatesPullRequests() {
        assertThat(run("lint", "--format", "github")).isEqualTo(1);
        assertThat(this.out.toString().replace(this.path.toString(), ""))
            .startsWith("::error file=/migrations/V1__rename_tasks.sql,line=2,title=rename-table::Renaming tasks to "
                    + "todos breaks code that still uses the old name. It holds")
            .endsWith("readers too.%0AInstead:%0AALTER TABLE tasks RENAME TO todos;%0ACREATE VIEW tasks AS SELECT * "
                    + "FROM todos;\n");
    }

    @Test
    void speaksSarif() {
        assertThat(run("lint", "--format", "sarif")).isEqualTo(1);
        JsonNode log = JsonMapper.shared().readTree(this.out.toString());
        JsonNode run = log.get("runs").get(0);
        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(run.at("/tool/driver/name").asString()).isEqualTo("Aludel");
        assertThat(run.at("/tool/driver/rules/0/id").asString()).isEqualTo("rename-table");
        assertThat(run.at("/results/0/ruleId").asString()).isEqualTo("rename-table");
        assertThat(run.at("/results/0/level").asString()).isEqualTo("error");
        assertThat(run.at("/results/0/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(2);
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asString())
            .endsWith("V1__rename_tasks.sql");
    }

    @Test
    void formatsThatContradictEachOtherAreRefused() {
        assertThat(run("lint", "--json", "--format", "sarif")).isEqualTo(2);
        assertThat(this.err).hasToString("--json and --format sarif do not go together.\n");
    }

    @Test
    void traceIsForTextAndJson() throws IOException {
        assertThat(run("lint", "--trace", "--format", "sarif")).isEqualTo(2);
        assertThat(this.err).hasToString("--trace and --format sarif do not go together.\n");
        Path file = script("CREATE TABLE notes (id bigint PRIMARY KEY);");
        assertThat(run("lint", file.toString(), "--trace", "--json")).isEqualTo(0);
        JsonNode both = JsonMapper.shared().readTree(this.out.toString());
        assertThat(both.get("findings")).isEmpty();
        assertThat(both.at("/trace/migrations/0/statements/0/changes/0").asString()).isEqualTo("Create table notes");
    }

    @Test
    void traceThatFailsIsAFinding() throws IOException {
        Path file = script("DO $$ BEGIN EXECUTE 'DROP TABLE ' || 'nothing'; END $$;");
        assertThat(run("lint", file.toString(), "--trace", "--fail-on", "blocker")).isEqualTo(1);
        assertThat(this.out.toString()).contains("It failed: ERROR: table \"nothing\" does not exist");
    }

    @Test
    void explainsARuleWithoutAnyDatabase() {
        assertThat(explain("rename-table")).isEqualTo(0);
        assertThat(this.out.toString()).startsWith("# ").contains("`rename-table`, danger", "**Why** ", "**Instead** ");
    }

    @Test
    void listsTheRules() {
        assertThat(explain()).isEqualTo(0);
        assertThat(this.out.toString()).startsWith("What is gone afterwards:\n  drop-table (danger): ");
    }

    @Test
    void ruleThatIsNotThereIsToldWithThoseThatAre() {
        assertThat(explain("drop-everything")).isEqualTo(2);
        assertThat(this.err.toString()).startsWith("What happened:  There is no rule 'drop-everything'.\n");
    }

    private Path script(String sql) throws IOException {
        return Files.writeString(this.path.resolve("change.sql"), sql);
    }

    private JsonNode finding(String rule) {
        for (JsonNode finding : JsonMapper.shared().readTree(this.out.toString())) {
            if (finding.get("rule").asString().equals(rule)) {
                return finding;
            }
        }
        throw new AssertionError("No finding of %s in %s".formatted(rule, this.out));
    }

    private int explain(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "explain";
        System.arraycopy(words, 0, all, 1, words.length);
        return MigrationCommands.read(new PrintWriter(this.out), new PrintWriter(this.err), all).run(() -> {
            throw new AssertionError("Nobody needs the migrations for that");
        }).number();
    }

    private int run(String... words) {
        return MigrationCommands.read(new PrintWriter(this.out), new PrintWriter(this.err), words)
            .run(() -> this.migrations)
            .number();
    }

}
