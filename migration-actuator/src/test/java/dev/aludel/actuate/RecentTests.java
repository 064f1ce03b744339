package dev.aludel.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.aludel.Migrations;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** How often a database is read. */
@Database
class RecentTests {

    private static final Instant START = Instant.parse("2026-11-20T10:31:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private final Recent<DriftStatus> reader = new Recent<>(this.now::get,
            (migrations, now) -> DriftStatus.of(migrations.drift(), now));

    @Test
    void readsAgainAfterTenSeconds(TestDatabase database) {
        Migrations migrations = Application.tasks(database);
        assertThat(this.reader.of(migrations).differences()).hasSize(2);
        database.jdbc().sql("ALTER TABLE tasks ADD COLUMN due_date date").update();
        this.now.set(START.plus(Duration.ofSeconds(9)));
        assertThat(this.reader.of(migrations).differences()).hasSize(2);
        this.now.set(START.plus(Duration.ofSeconds(10)));
        assertThat(this.reader.of(migrations).differences()).hasSize(1);
        assertThat(this.reader.of(migrations).comparedAt()).isEqualTo(START.plus(Duration.ofSeconds(10)));
    }

    @Test
    void looksForNobodyBeforeSomebodyAsks(TestDatabase database) {
        AtomicInteger looks = new AtomicInteger();
        Recent<Integer> recent = new Recent<>(this.now::get, (migrations, now) -> looks.incrementAndGet());
        Migrations migrations = Migrations.of(database.dataSource());
        assertThat(looks).hasValue(0);
        assertThat(recent.of(migrations)).isEqualTo(1);
        assertThat(recent.of(Migrations.of(database.dataSource()))).isEqualTo(2);
        assertThat(recent.of(migrations)).isEqualTo(1);
    }

    @Test
    void tellsWhatWasDoneByHandAlsoWhereThereAreNoEntities(TestDatabase database) {
        Application.tasks(database);
        database.jdbc().sql("CREATE INDEX ix_tasks_title ON tasks (title)").update();
        DriftStatus status = this.reader.of(Migrations.of(database.dataSource()));
        assertThat(status.verdict()).isEqualTo(DriftStatus.Verdict.NOT_KNOWN_YET);
        assertThat(status.differences()).isEmpty();
        assertThat(status.manualChanges()).containsExactly(new DriftStatus.ManualItem("tasks",
                "Create index ix_tasks_title on tasks", null, "CREATE INDEX ix_tasks_title ON tasks (title)"));
    }

    @Test
    void hidesTheSqlOfWhatIsNotKnown(TestDatabase database) {
        Application.tasks(database);
        String opaque = "DO $$ BEGIN EXECUTE 'SELECT 1'; END $$";
        database.jdbc().sql("UPDATE aludel_history SET upgrade_text = upgrade_text || ?").param(opaque + ";").update();
        DriftStatus status = this.reader.of(Migrations.of(database.dataSource()));
        assertThat(status.gaps()).contains(new DriftStatus.GapItem("1", "not analysed", opaque));
        assertThat(status.withoutSql().gaps()).contains(new DriftStatus.GapItem("1", "not analysed", null));
        assertThat(status.withoutSql().toString()).doesNotContain("EXECUTE");
    }

}
