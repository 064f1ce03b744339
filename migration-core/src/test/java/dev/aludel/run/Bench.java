package dev.aludel.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.problem.AludelException;
import dev.aludel.safety.Level;
import dev.aludel.source.Folder;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A database and a folder of migrations for a test, with short waits. */
record Bench(TestDatabase database, Folder folder) {

    static final String CREATE_TASKS = """
            -- migrate:up
            CREATE TABLE tasks (id bigint PRIMARY KEY, title varchar(200) NOT NULL);
            -- migrate:down
            DROP TABLE tasks;
            """;

    static final String ADD_DUE_DATE = """
            -- migrate:up
            ALTER TABLE tasks ADD COLUMN due_date date;
            -- migrate:down
            ALTER TABLE tasks DROP COLUMN due_date;
            """;

    Bench(TestDatabase database, Path path) {
        this(database, new Folder(path));
    }

    Bench with(String name, String text) {
        this.folder.with(name, text);
        return this;
    }

    Migrations migrations() {
        return migrations((settings) -> settings);
    }

    Migrations migrations(UnaryOperator<MigrationSettings> change) {
        return Migrations.of(this.database.dataSource(),
                change.apply(MigrationSettings.defaults()
                    .source((source) -> source.withLocations(this.folder.location()))
                    // What fails on rows is to fail when it runs.
                    .safety((safety) -> safety.withRule("unique-on-existing-data", Level.OFF))
                    .run((run) -> run.waiting(Duration.ofMillis(200), Duration.ofMillis(600)))));
    }

    /** Another version of the application, with files of its own. */
    Bench at(Path otherPath) {
        return new Bench(this.database, otherPath);
    }

    /** The whole text of what goes wrong, with the folder's path left out. */
    String problem(Runnable work) {
        return catchThrowableOfType(AludelException.class, work::run).text().replace(this.folder.path() + "/", "");
    }

    boolean has(String table) {
        return this.database.jdbc().sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single();
    }

    boolean has(String table, String column) {
        return this.database.jdbc()
            .sql("select count(*) > 0 from information_schema.columns where table_name = ? and column_name = ?")
            .params(table, column)
            .query(Boolean.class)
            .single();
    }

}
