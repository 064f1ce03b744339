package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.drift.DriftReport;
import dev.aludel.history.EntryKind;
import dev.aludel.history.EntryState;
import dev.aludel.history.History;
import dev.aludel.history.HistoryEntry;
import dev.aludel.history.HistorySettings;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.source.Folder;
import dev.aludel.source.MigrationSource;
import dev.aludel.source.SourceSettings;

/**
 * Migration files that are applied to a live database inside the transaction that is
 * open, so that they can be taken back with it: an upgrade takes a lock, which it does in
 * autocommit alone. What is left of one, the row in the history, is as an upgrade leaves
 * it.
 *
 * @param live the database
 * @param folder the files
 * @param history what was applied
 * @param dataSource gives the one connection
 */
record AppliedMigrations(Live live, Folder folder, History history, DataSource dataSource) {

    private static final PostgresDialect DIALECT = new PostgresDialect();

    /** All that there are, so that nothing is overlooked. */
    private static final String SCHEMAS = """
            SELECT string_agg(nspname, ',') FROM pg_namespace
            WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'""";

    static AppliedMigrations to(Live live, Folder folder) throws SQLException {
        History history = new History(live.connection(), DIALECT, HistorySettings.defaults());
        history.create();
        return new AppliedMigrations(live, folder, history, HeldTransaction.of(live.connection()));
    }

    /** Runs a migration; what it sets for the session ends with it. */
    void apply(String file, String text) throws SQLException {
        Map<String, String> settings = DIALECT.settings().read(this.live.connection());
        for (Statement statement : written(file, text).upgrade()) {
            this.live.run(statement.text());
        }
        DIALECT.settings().restore(this.live.connection(), settings);
        record(file, text);
    }

    /** Writes down that a migration was applied that has run already. */
    void record(String file, String text) {
        Migration migration = written(file, text);
        long position = Long.parseLong(migration.id());
        this.history.insert(new HistoryEntry(position, position, migration.id(), List.of(), migration.description(),
                EntryKind.SQL, migration.checksum(), "anna", null, null, Instant.now(), 0, EntryState.APPLIED, 0),
                migration);
    }

    /** Takes a file away, while its row goes with the transaction. */
    void forget(String file) {
        this.folder.without(file);
    }

    /** What is said of the database. */
    DriftReport drift() throws SQLException {
        List<String> schemas = List.of(this.live.only(SCHEMAS).split(","));
        return Migrations
            .of(this.dataSource,
                    MigrationSettings.defaults()
                        .withSchemas(schemas)
                        .source((source) -> source.withLocations(this.folder.location())))
            .drift();
    }

    private Migration written(String file, String text) {
        this.folder.with(file, text);
        List<Migration> migrations = MigrationSource
            .files(SourceSettings.defaults().withLocations(this.folder.location()))
            .read(DIALECT);
        return migrations.get(migrations.size() - 1);
    }

}
