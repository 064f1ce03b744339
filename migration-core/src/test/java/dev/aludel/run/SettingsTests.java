package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.report.StatusVerdict;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Migrations that set something for their session. */
@Database
class SettingsTests {

    @TempDir
    Path path;

    private Bench bench;

    @BeforeEach
    void bench(TestDatabase database) {
        this.bench = new Bench(database, this.path);
    }

    @Test
    void searchPathEndsWithItsMigration() {
        this.bench.with("V1__dump.sql", """
                -- migrate:up
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE TABLE public.tasks (id bigint);
                -- migrate:down
                SET search_path = '';
                DROP TABLE public.tasks;
                """)
            .with("V2__notes.sql", "-- migrate:up\nCREATE TABLE notes (id int);\n-- migrate:down\nDROP TABLE notes;");
        Migrations migrations = this.bench.migrations();
        migrations.upgrade("head");
        assertThat(this.bench.has("public.notes")).isTrue();
        assertThat(migrations.status().verdict()).isEqualTo(StatusVerdict.UP_TO_DATE);
        migrations.downgrade("base");
        assertThat(migrations.status().current()).isEmpty();
    }

    @Test
    void connectionHasItsSettingsBack() throws SQLException {
        this.bench.with("V1__dump.sql", """
                SET statement_timeout = 0;
                SET lock_timeout = '3s';
                SET client_min_messages = warning;
                SET search_path TO public;
                SET DateStyle TO ISO, YMD;
                CREATE TABLE tasks (id bigint);
                """).with("V2__index.sql", """
                SET maintenance_work_mem = '96MB';
                RESET ALL;
                CREATE INDEX CONCURRENTLY tasks_id ON tasks (id);
                SET work_mem = '8MB';
                """);
        try (Connection connection = this.bench.database().dataSource().getConnection()) {
            set(connection, "SET work_mem = '7MB'; SET statement_timeout = '40s'; SET search_path TO public, pg_temp");
            List<String> before = settings(connection);
            Migrations
                .of(new SingleConnectionDataSource(connection, true),
                        MigrationSettings.defaults()
                            .source((source) -> source.withLocations(this.bench.folder().location())))
                .upgrade("head");
            assertThat(settings(connection)).isEqualTo(before);
        }
    }

    @Test
    void roleEndsWithItsMigration() {
        String role = "owner_of_" + this.bench.database().name();
        this.bench.database()
            .jdbc()
            .sql("create role %1$s; grant create on schema public to %1$s".formatted(role))
            .update();
        try {
            this.bench.with("V1__own.sql", "SET ROLE %s;\nCREATE TABLE tasks (id bigint);".formatted(role))
                .with("V2__own.sql", "SET SESSION AUTHORIZATION %s;\nCREATE TABLE notes (id bigint);".formatted(role))
                .with("V3__other.sql", "CREATE TABLE others (id bigint);");
            this.bench.migrations().upgrade("head");
            assertThat(this.bench.database()
                .jdbc()
                .sql("select tablename from pg_tables where tableowner = ? order by 1")
                .param(role)
                .query(String.class)
                .list()).containsExactly("notes", "tasks");
        }
        finally {
            this.bench.database().jdbc().sql("drop owned by %1$s; drop role %1$s".formatted(role)).update();
        }
    }

    private static void set(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> settings(Connection connection) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement
                    .executeQuery("select name, setting from pg_settings where setting <> reset_val order by name")) {
            while (row.next()) {
                settings.add(row.getString(1) + " = " + row.getString(2));
            }
        }
        return settings;
    }

}
