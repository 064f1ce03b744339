package dev.aludel.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.aludel.Migrations;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** How often a database is read. */
@Database
class DriftReaderTests {

    private static final Instant START = Instant.parse("2026-11-20T10:31:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private final DriftReader reader = new DriftReader(this.now::get);

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
    void asksAgainAtOnceWhereNothingWasKnown(TestDatabase database) {
        Migrations migrations = Migrations.of(database.dataSource());
        assertThat(this.reader.of(migrations)).isEqualTo(DriftStatus.notKnownYet());
        assertThat(this.reader.of(migrations).comparedAt()).isNull();
    }

}
