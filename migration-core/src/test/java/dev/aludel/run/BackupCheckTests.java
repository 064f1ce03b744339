package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.Migrations;
import dev.aludel.safety.SafetySettings;
import dev.aludel.safety.Severity;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;
import dev.aludel.trial.TrialRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The application is asked before data are lost. */
class BackupCheckTests {

    private final List<List<DataLoss>> asked = new ArrayList<>();

    private Bench bench;

    private TestDatabase database;

    private Optional<String> answer = Optional.of("the last backup is of Monday");

    @BeforeEach
    void tasks(@Database TestDatabase emptyDatabase, @TempDir Path path) throws SQLException {
        this.database = emptyDatabase;
        this.bench = new Bench(emptyDatabase, path).with("V1__create_tasks.sql", Bench.CREATE_TASKS)
            .with("V2__add_due_date.sql", Bench.ADD_DUE_DATE);
        migrations().upgrade("head");
        dev.aludel.safety.Bench.run(this.database, """
                INSERT INTO tasks VALUES (1, 'one', '2026-11-22');
                CREATE TABLE "Old Tasks" (id bigint);
                INSERT INTO "Old Tasks" VALUES (1);
                CREATE TABLE empty (id bigint, note text);
                CREATE TABLE entry (day date) PARTITION BY RANGE (day);
                CREATE TABLE entry_2026 PARTITION OF entry FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                INSERT INTO entry VALUES ('2026-05-05')""");
    }

    @Test
    void aRefusalSaysWhatWouldBeLostAndHowToBackItUp() {
        this.bench.with("V3__clean_up.sql", """
                -- migrate:up
                DROP TABLE "Old Tasks";
                DROP TABLE empty;
                ALTER TABLE tasks DROP COLUMN due_date;
                TRUNCATE entry;
                """);
        assertThat(this.bench.problem(() -> migrations().upgrade("head"))).isEqualTo(
                """
                        What happened:  Nothing was run: the check of backups refuses, because the last backup is of Monday.
                                        V3__clean_up.sql:2 would lose data of public.Old Tasks:
                                            DROP TABLE "Old Tasks"
                                        V3__clean_up.sql:4 would lose data of public.tasks:
                                            ALTER TABLE tasks DROP COLUMN due_date
                                        V3__clean_up.sql:5 would lose data of public.entry, public.entry_2026:
                                            TRUNCATE entry
                        What to do:     Back up what would be lost, such as by the command below, and try again.
                                        pg_dump --format=custom --file=before.dump --table='public."Old Tasks"' --table=public.entry \
                        --table=public.entry_2026 --table=public.tasks
                        """);
        assertThat(this.bench.has("tasks", "due_date")).isTrue();
        assertThat(migrations().report().deployment().backup())
            .isEqualTo("pg_dump --format=custom --file=before.dump --table='public.\"Old Tasks\"' --table=public.entry "
                    + "--table=public.entry_2026 --table=public.tasks");
        this.answer = Optional.empty();
        migrations().upgrade("head");
        assertThat(this.bench.has("tasks", "due_date")).isFalse();
    }

    @Test
    void whoTakesBackIsAskedToo() {
        assertThat(this.bench.problem(() -> migrations().downgrade("-1"))).isEqualTo("""
                What happened:  Nothing was run: the check of backups refuses, because the last backup is of Monday.
                                V2__add_due_date.sql:4 would lose data of public.tasks:
                                    ALTER TABLE tasks DROP COLUMN due_date
                What to do:     Back up what would be lost, such as by the command below, and try again.
                                pg_dump --format=custom --file=before.dump --table=public.tasks
                """);
        assertThat(this.bench.has("tasks", "due_date")).isTrue();
    }

    @Test
    void nobodyIsAskedWhereNothingIsLost() {
        this.asked.clear();
        this.bench.with("V3__more.sql", """
                -- migrate:up
                ALTER TABLE tasks ADD COLUMN done boolean;
                CREATE TABLE notes (id bigint);
                DROP TABLE notes;
                DROP TABLE empty;
                """);
        migrations().tryOut(TrialRequest.pending());
        migrations().upgrade("head");
        assertThat(this.asked).isEmpty();
        assertThat(migrations().report().deployment().backup()).isNull();
    }

    private Migrations migrations() {
        return this.bench
            .migrations((settings) -> settings.safety(BackupCheckTests::lenient).withBackupCheck((losses) -> {
                this.asked.add(losses);
                return this.answer;
            }));
    }

    private static SafetySettings lenient(SafetySettings safety) {
        return safety.withFailOn(Severity.BLOCKER);
    }

}
