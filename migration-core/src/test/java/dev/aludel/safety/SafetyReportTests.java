package dev.aludel.safety;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SafetyReportTests {

    private static final Schema TASKS = Schema.of(Table.of(QualifiedName.of("tasks"),
            Column.of("id", DataType.of("bigint")), Column.of("title", DataType.of("text"))));

    private static final String DANGEROUS = """
            -- migrate:up
            -- migrate:allow drop-column nobody reads it
            ALTER TABLE tasks DROP COLUMN id;

            CREATE INDEX ix_tasks_title ON tasks (title);

            -- migrate:decide keep the old name as a view?
            ALTER TABLE tasks RENAME TO todos;
            """;

    @Test
    void summaryNamesRulesAndMigrations() {
        assertThat(report(DANGEROUS).summary()).isEqualTo(
                "drop-column (1), add-index-not-concurrent (1), work-while-holding-lock (1), decision-needed (1), "
                        + "rename-table (1), missing-undo (1)");
    }

    @Test
    void refusesWithTheGentlerSql() {
        SafetyReport report = report(DANGEROUS);
        assertThatExceptionOfType(MigrationRefused.class).isThrownBy(() -> report.refuse(Severity.DANGER))
            .satisfies((refused) -> assertThat(refused.report()).isEqualTo(report))
            .extracting((refused) -> refused.text().replaceAll("/\\S+/", "").replaceAll(" +\n", "\n"))
            .isEqualTo(
                    """
                            What happened:  Nothing was run, because of 3 findings in 1 pending migration.

                                            V1__example.sql:5: add-index-not-concurrent (danger)
                                                CREATE INDEX ix_tasks_title ON tasks (title)
                                            Creating index ix_tasks_title keeps those who write to tasks waiting until it is \
                            built. It reads the whole table, and holds SHARE on tasks until its transaction ends: everybody who \
                            writes waits.
                                            Instead:
                                                CREATE INDEX CONCURRENTLY ix_tasks_title ON tasks (title);

                                            V1__example.sql:7: decision-needed (blocker)
                                                ALTER TABLE tasks RENAME TO todos
                                            A person must decide: keep the old name as a view?

                                            V1__example.sql:8: rename-table (danger)
                                                ALTER TABLE tasks RENAME TO todos
                                            Renaming tasks to todos breaks code that still uses the old name. It holds ACCESS \
                            EXCLUSIVE on tasks until its transaction ends: everybody waits, readers too.
                                            Instead:
                                                ALTER TABLE tasks RENAME TO todos;
                                                CREATE VIEW tasks AS SELECT * FROM todos;
                            What to do:     Change the migration; or accept what was found by a line before the statement, or \
                            in the header for all:
                                            -- migrate:allow add-index-not-concurrent REASON
                                            -- migrate:allow rename-table REASON
                            """);
    }

    @Test
    void letsPassWhatIsMilder() {
        SafetyReport report = report("-- migrate:up\nALTER TABLE tasks ADD COLUMN due date");
        assertThat(report.refuse(Severity.DANGER)).isSameAs(report);
        assertThat(report.worst()).contains(Severity.CAUTION);
        assertThatExceptionOfType(MigrationRefused.class).isThrownBy(() -> report.refuse(Severity.CAUTION));
    }

    @Test
    void decisionAloneAsksForTheDecision() {
        SafetyReport report = report("""
                -- migrate:up
                -- migrate:decide is it needed?
                ALTER TABLE tasks ADD COLUMN due date;
                """);
        assertThatExceptionOfType(MigrationRefused.class).isThrownBy(() -> report.refuse(Severity.BLOCKER))
            .extracting(MigrationRefused::action)
            .isEqualTo("Decide, change the statement accordingly, and take the line 'migrate:decide' away.");
    }

    @Test
    void refusalTellsThatAnAllowanceIsOver() {
        SafetyReport report = report("""
                -- migrate:up
                -- migrate:allow rename-table until 2020-01-31 the old version is gone by then
                ALTER TABLE tasks RENAME TO todos;
                """);
        assertThatExceptionOfType(MigrationRefused.class).isThrownBy(() -> report.refuse(Severity.DANGER))
            .extracting(MigrationRefused::what)
            .asString()
            .startsWith("Nothing was run, because of 2 findings in 1 pending migration.")
            .endsWith("rename-table was allowed here until 2020-01-31 (the old version is gone by then): fix it, or "
                    + "allow it anew.");
    }

    @Test
    void nothingAcceptsAnOpenDecision() {
        SafetyReport report = report("""
                -- migrate:up
                -- migrate:allow decision-needed it can wait
                -- migrate:decide is it needed?
                ALTER TABLE tasks ADD COLUMN due date;
                """);
        assertThat(report.findings()).extracting(Finding::rule)
            .containsExactly("decision-needed", "missing-undo", "unused-allow");
        assertThat(report.refusing(Severity.BLOCKER)).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNoDanger() {
        assertThat(report("DROP TABLE IF EXISTS nothing").findings()).extracting(Finding::rule)
            .doesNotContain("drop-table");
        assertThat(report("DROP TABLE IF EXISTS tasks").findings()).extracting(Finding::rule).contains("drop-table");
    }

    @Test
    void nothingIsCertainOfASchemaThatWasNotRead() {
        assertThat(report("DROP TABLE IF EXISTS elsewhere.tasks").findings()).extracting(Finding::rule)
            .contains("drop-table");
    }

    @Test
    void findingIsJsonAndBack() {
        JsonMapper mapper = JsonMapper.builder().build();
        Finding finding = report("CREATE INDEX ix_tasks_title ON tasks (title);").findings().get(0);
        String json = mapper.writeValueAsString(finding);
        assertThat(json.replaceAll("\"file\":\"[^\"]*/", "\"file\":\"")).isEqualTo("""
                {"rule":"add-index-not-concurrent","severity":"danger","verdict":"will-pass","migration":"1",\
                "file":"V1__example.sql","line":1,"statement":"CREATE INDEX ix_tasks_title ON tasks (title)",\
                "table":"tasks","lock":"SHARE","message":"Creating index ix_tasks_title keeps those who write to tasks \
                waiting until it is built. It reads the whole table, and holds SHARE on tasks until its transaction \
                ends: everybody who writes waits.","instead":"CREATE INDEX CONCURRENTLY ix_tasks_title ON tasks \
                (title);","allowed":null,"direction":"upgrade","estimate":null,"undo":"complete"}""");
        assertThat(mapper.readValue(json, Finding.class)).isEqualTo(finding);
    }

    @Test
    void reportOfOneMigrationHoldsItsFindingsAlone() {
        SafetyReport report = Bench.judge(SafetySettings.defaults())
            .judgeAsIfLarge(Bench.migrations("TRUNCATE tasks", "DROP TABLE tasks"), TASKS);
        assertThat(report.of("2").findings()).extracting(Finding::rule).containsExactly("drop-table", "missing-undo");
    }

    private static SafetyReport report(String migration) {
        return Bench.judge(SafetySettings.defaults()).judgeAsIfLarge(Bench.migrations(migration), TASKS);
    }

}
