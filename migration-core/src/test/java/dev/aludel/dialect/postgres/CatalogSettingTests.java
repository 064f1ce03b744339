package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.schema.Column;
import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** What tables are told that no record holds, and who may do what. */
class CatalogSettingTests {

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void settingsAreStatements(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version,
                """
                        CREATE TABLE tasks (id int PRIMARY KEY, "Title" text, other text);
                        CREATE UNIQUE INDEX by_id ON tasks (id, ("Title" || '!'));
                        ALTER TABLE tasks FORCE ROW LEVEL SECURITY, CLUSTER ON tasks_pkey, REPLICA IDENTITY FULL,
                          ALTER "Title" SET STORAGE EXTERNAL, ALTER "Title" SET STATISTICS 500, ALTER "Title" SET (n_distinct = 5),
                          ALTER other SET COMPRESSION pglz;
                        ALTER INDEX by_id ALTER COLUMN 2 SET STATISTICS 7;
                        CREATE TYPE point3 AS (x int);
                        CREATE TABLE points OF point3;
                        """);
        assertThat(seen.definitions()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "setting force row level security of tasks", "ALTER TABLE tasks FORCE ROW LEVEL SECURITY",
                "setting cluster of tasks", "ALTER TABLE tasks CLUSTER ON tasks_pkey",
                "setting replica identity of tasks", "ALTER TABLE tasks REPLICA IDENTITY FULL",
                "setting storage of Title of tasks", "ALTER TABLE tasks ALTER COLUMN \"Title\" SET STORAGE EXTERNAL",
                "setting statistics of Title of tasks", "ALTER TABLE tasks ALTER COLUMN \"Title\" SET STATISTICS 500",
                "setting options of Title of tasks", "ALTER TABLE tasks ALTER COLUMN \"Title\" SET (n_distinct=5)",
                "setting compression of other of tasks", "ALTER TABLE tasks ALTER COLUMN other SET COMPRESSION pglz",
                "setting statistics of 2 of by_id", "ALTER INDEX by_id ALTER COLUMN 2 SET STATISTICS 7",
                "setting type of points", "ALTER TABLE points OF point3"));
        assertThat(seen.object("setting replica identity of tasks").removal())
            .isEqualTo("ALTER TABLE tasks REPLICA IDENTITY DEFAULT");
        assertThat(seen.needs("setting cluster of tasks")).containsExactly("constraint tasks_pkey of tasks");
        assertThat(seen.needs("setting storage of Title of tasks")).containsExactly("column tasks.Title");
    }

    @Test
    void notNullMayBeLessThanThat() throws SQLException {
        Seen seen = Seen.after(PostgresVersion.V18, """
                CREATE TABLE tasks (id int NOT NULL NO INHERIT, title text, due date CONSTRAINT named NOT NULL);
                ALTER TABLE tasks ADD CONSTRAINT later NOT NULL title NOT VALID;
                """);
        assertThat(seen.table("tasks").columns()).extracting(Column::nullable).containsExactly(false, true, false);
        assertThat(seen.definitions()).containsExactlyInAnyOrderEntriesOf(Map.of("setting not null of id of tasks",
                "ALTER TABLE tasks ALTER COLUMN id DROP NOT NULL, ADD CONSTRAINT tasks_id_not_null NOT NULL id NO INHERIT",
                "setting not null of title of tasks",
                "ALTER TABLE tasks ADD CONSTRAINT later NOT NULL title NOT VALID"));
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void privilegesAreSeenOneByOne(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version, Seen.READER + """
                CREATE TABLE tasks (id serial, title text);
                CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'select 1';
                CREATE TYPE mood AS ENUM ();
                CREATE SEQUENCE numbers;
                GRANT SELECT, UPDATE (title) ON tasks TO aludel_reader WITH GRANT OPTION;
                GRANT SELECT ON tasks TO PUBLIC;
                GRANT USAGE ON SEQUENCE numbers TO aludel_reader;
                REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC;
                GRANT EXECUTE ON FUNCTION f(int) TO aludel_reader;
                GRANT USAGE ON TYPE mood TO aludel_reader;
                GRANT CREATE ON SCHEMA public TO aludel_reader;
                ALTER DEFAULT PRIVILEGES FOR ROLE aludel_reader IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;
                ALTER DEFAULT PRIVILEGES FOR ROLE aludel_reader REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
                """);
        assertThat(seen.definitions()).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("grant SELECT to aludel_reader with grant option of tasks",
                        "GRANT SELECT ON tasks TO aludel_reader WITH GRANT OPTION"),
                Map.entry("grant UPDATE (title) to aludel_reader with grant option of tasks",
                        "GRANT UPDATE (title) ON tasks TO aludel_reader WITH GRANT OPTION"),
                Map.entry("grant SELECT to public of tasks", "GRANT SELECT ON tasks TO PUBLIC"),
                Map.entry("grant sequence: USAGE to aludel_reader of numbers",
                        "GRANT USAGE ON SEQUENCE numbers TO aludel_reader"),
                Map.entry("setting function (integer): EXECUTE revoked from public of f",
                        "REVOKE EXECUTE ON FUNCTION f(integer) FROM PUBLIC"),
                Map.entry("grant function (integer): EXECUTE to aludel_reader of f",
                        "GRANT EXECUTE ON FUNCTION f(integer) TO aludel_reader"),
                Map.entry("grant type: USAGE to aludel_reader of mood", "GRANT USAGE ON TYPE mood TO aludel_reader"),
                Map.entry("grant schema: CREATE to aludel_reader of public",
                        "GRANT CREATE ON SCHEMA public TO aludel_reader"),
                Map.entry("default privileges tables of aludel_reader: SELECT to public of public",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE aludel_reader IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC"),
                Map.entry("default privileges functions of aludel_reader: EXECUTE revoked from public of aludel_reader",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE aludel_reader REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC"),
                Map.entry("function f(integer)",
                        "CREATE OR REPLACE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS $function$select 1$function$")));
        assertThat(seen.object("grant UPDATE (title) to aludel_reader with grant option of tasks").removal())
            .isEqualTo("REVOKE UPDATE (title) ON tasks FROM aludel_reader");
        assertThat(seen.needs("grant function (integer): EXECUTE to aludel_reader of f"))
            .containsExactly("function f(integer)");
    }

}
