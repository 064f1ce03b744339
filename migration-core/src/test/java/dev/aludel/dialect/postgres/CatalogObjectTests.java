package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.testing.PostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** What has a definition is seen with it, with what it needs, and with its comment. */
class CatalogObjectTests {

    private static final String TASKS = "CREATE TABLE tasks (id int PRIMARY KEY, title text, due date);";

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void viewsNeedColumns(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version,
                TASKS + """
                        CREATE VIEW open WITH (security_barrier) AS SELECT t.id, t.title FROM tasks t, tasks o WHERE t.id > o.id;
                        CREATE VIEW "Select" AS SELECT o.id FROM open o, tasks t WHERE o.id = t.id;
                        ALTER VIEW open ALTER title SET DEFAULT 'new';
                        COMMENT ON VIEW open IS 'what is left';
                        COMMENT ON COLUMN open.title IS 'its title';
                        CREATE MATERIALIZED VIEW kept WITH (fillfactor = 70) AS SELECT t.id FROM tasks t, tasks o;
                        CREATE UNIQUE INDEX "Kept Id" ON kept (id DESC);
                        """);
        assertThat(seen.definitions()).containsExactlyInAnyOrderEntriesOf(Map.of("view open",
                "CREATE VIEW open WITH (security_barrier='true') AS SELECT t.id, t.title FROM tasks t, tasks o WHERE (t.id > o.id)",
                "view Select", "CREATE VIEW \"Select\" AS SELECT o.id FROM open o, tasks t WHERE (o.id = t.id)",
                "materialized view kept",
                "CREATE MATERIALIZED VIEW kept WITH (fillfactor='70') AS SELECT t.id FROM tasks t, tasks o",
                "index Kept Id", "CREATE UNIQUE INDEX \"Kept Id\" ON kept USING btree (id DESC)",
                "setting default of title of open", "ALTER VIEW open ALTER COLUMN title SET DEFAULT 'new'::text",
                "setting comment of title of open", "COMMENT ON COLUMN open.title IS 'its title'"));
        assertThat(seen.needs("view Select")).containsExactly("column open.id", "column tasks.id");
        assertThat(seen.needs("index Kept Id")).containsExactly("column kept.id");
        assertThat(seen.object("view open").comment()).isEqualTo("what is left");
        assertThat(seen.object("view open").removal()).isNull();
        assertThat(seen.object("setting default of title of open").removal())
            .isEqualTo("ALTER VIEW open ALTER COLUMN title DROP DEFAULT");
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void routinesAreCalledAfterTheirTypes(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version, TASKS + """
                CREATE FUNCTION "Half"(number int, OUT half int, VARIADIC rest text[]) LANGUAGE sql AS 'select 1';
                CREATE FUNCTION "Half"(numeric) RETURNS SETOF tasks LANGUAGE sql STABLE AS 'select * from tasks';
                CREATE FUNCTION title_of(number int) RETURNS text
                  BEGIN ATOMIC SELECT t.title FROM tasks t, tasks o WHERE t.id = number; END;
                CREATE PROCEDURE tidy() LANGUAGE sql AS 'delete from tasks';
                CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
                CREATE AGGREGATE number(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0');
                COMMENT ON FUNCTION "Half"(int, text[]) IS 'halves';
                CREATE TYPE span AS RANGE (SUBTYPE = date);
                """);
        assertThat(seen.definitions().keySet()).containsExactlyInAnyOrder("function Half(integer, text[])",
                "function Half(numeric)", "function title_of(integer)", "procedure tidy()", "aggregate total(integer)",
                "aggregate number()", "type span");
        assertThat(seen.definitions())
            .containsEntry("function Half(integer, text[])",
                    "CREATE OR REPLACE FUNCTION \"Half\"(number integer, OUT half integer, VARIADIC rest text[]) "
                            + "RETURNS integer LANGUAGE sql AS $function$select 1$function$")
            .containsEntry("procedure tidy()",
                    "CREATE OR REPLACE PROCEDURE tidy() LANGUAGE sql AS $procedure$delete from tasks$procedure$")
            .containsEntry("aggregate number()",
                    "CREATE AGGREGATE number(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0')")
            .containsEntry("type span",
                    "CREATE TYPE span AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = span_multirange)");
        assertThat(seen.object("aggregate number()").removal()).isEqualTo("DROP AGGREGATE number(*)");
        assertThat(seen.object("function Half(integer, text[])").comment()).isEqualTo("halves");
        assertThat(seen.needs("function Half(numeric)")).containsExactly("table tasks");
        assertThat(seen.needs("function title_of(integer)")).containsExactly("column tasks.id", "column tasks.title");
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void whatHappensToRowsIsSeen(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version, TASKS + Seen.READER
                + """
                        CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
                        CREATE TRIGGER "Audit" AFTER UPDATE OF title ON tasks FOR EACH ROW WHEN (NEW.id > 3) EXECUTE FUNCTION audit('x');
                        CREATE CONSTRAINT TRIGGER late AFTER INSERT ON tasks DEFERRABLE FOR EACH ROW EXECUTE FUNCTION audit();
                        ALTER TABLE tasks DISABLE TRIGGER "Audit";
                        CREATE RULE keep AS ON DELETE TO tasks DO INSTEAD NOTHING;
                        ALTER TABLE tasks ENABLE ALWAYS RULE keep;
                        ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;
                        CREATE POLICY mine ON tasks AS RESTRICTIVE FOR UPDATE TO aludel_reader USING (id > 1) WITH CHECK (id > 2);
                        COMMENT ON POLICY mine ON tasks IS 'only mine';
                        COMMENT ON TRIGGER "Audit" ON tasks IS 'who did it';
                        """);
        assertThat(seen.definitions()).containsEntry("trigger Audit of tasks",
                "CREATE TRIGGER \"Audit\" AFTER UPDATE OF title ON tasks FOR EACH ROW WHEN (new.id > 3) EXECUTE FUNCTION audit('x')")
            .containsEntry("trigger late of tasks",
                    "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON tasks DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION audit()")
            .containsEntry("setting trigger Audit of tasks", "ALTER TABLE tasks DISABLE TRIGGER \"Audit\"")
            .containsEntry("rule keep of tasks", "CREATE RULE keep AS ON DELETE TO tasks DO INSTEAD NOTHING")
            .containsEntry("setting rule keep of tasks", "ALTER TABLE tasks ENABLE ALWAYS RULE keep")
            .containsEntry("setting row level security of tasks", "ALTER TABLE tasks ENABLE ROW LEVEL SECURITY")
            .containsEntry("policy mine of tasks",
                    "CREATE POLICY mine ON tasks AS RESTRICTIVE FOR UPDATE TO aludel_reader USING ((id > 1)) WITH CHECK ((id > 2))")
            .hasSize(8);
        assertThat(seen.needs("trigger Audit of tasks")).contains("table tasks", "column tasks.title",
                "function audit()");
        assertThat(seen.needs("setting trigger Audit of tasks")).containsExactly("trigger Audit of tasks");
        assertThat(seen.object("policy mine of tasks").comment()).isEqualTo("only mine");
        assertThat(seen.object("trigger Audit of tasks").comment()).isEqualTo("who did it");
        assertThat(seen.table("tasks").constraints()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void rarerThingsAreSeen(PostgresVersion version) throws SQLException {
        Seen seen = Seen.after(version, TASKS + """
                CREATE STATISTICS st (ndistinct) ON id, title FROM tasks;
                ALTER STATISTICS st SET STATISTICS 100;
                CREATE COLLATION de (PROVIDER = icu, LOCALE = 'de-u-co-phonebk', DETERMINISTIC = false);
                CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, LANGUAGE = german);
                CREATE TEXT SEARCH CONFIGURATION words (PARSER = "default");
                ALTER TEXT SEARCH CONFIGURATION words ADD MAPPING FOR asciiword WITH stems, simple;
                CREATE FUNCTION same(int, int) RETURNS boolean LANGUAGE sql AS 'select $1 = $2';
                CREATE OPERATOR === (FUNCTION = same, LEFTARG = int, RIGHTARG = int);
                CREATE OPERATOR CLASS plain FOR TYPE int USING hash AS OPERATOR 1 ===, FUNCTION 1 hashint4(int);
                CREATE CAST (int AS date) WITH INOUT AS ASSIGNMENT;
                CREATE TYPE shell;
                CREATE FUNCTION watched() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end';
                CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION watched();
                ALTER EVENT TRIGGER watch DISABLE;
                CREATE PUBLICATION news FOR TABLE tasks WITH (publish = 'insert, update');
                """);
        assertThat(seen.definitions())
            .containsEntry("statistics st", "CREATE STATISTICS st (ndistinct) ON id, title FROM tasks")
            .containsEntry("setting statistics target of st", "ALTER STATISTICS st SET STATISTICS 100")
            .containsEntry("collation de",
                    "CREATE COLLATION de (PROVIDER = icu, LOCALE = 'de-u-co-phonebk', DETERMINISTIC = false)")
            .containsEntry("text search dictionary stems",
                    "CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = pg_catalog.snowball, language = 'german')")
            .containsEntry("text search configuration words",
                    "CREATE TEXT SEARCH CONFIGURATION words (PARSER = pg_catalog.\"default\")")
            .containsEntry("setting mapping for asciiword of words",
                    "ALTER TEXT SEARCH CONFIGURATION words ADD MAPPING FOR asciiword WITH stems, simple")
            .containsEntry("operator (integer, integer) of ===",
                    "CREATE OPERATOR === (FUNCTION = same, LEFTARG = integer, RIGHTARG = integer)")
            .containsEntry("operator class hash of plain",
                    "CREATE OPERATOR CLASS plain FOR TYPE integer USING hash AS OPERATOR 1 ===(integer,integer), "
                            + "FUNCTION 1 (integer, integer) hashint4(integer)")
            .containsEntry("cast (integer AS date) of integer",
                    "CREATE CAST (integer AS date) WITH INOUT AS ASSIGNMENT")
            .containsEntry("type shell", "CREATE TYPE shell")
            .containsEntry("event trigger watch",
                    "CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION watched()")
            .containsEntry("setting event trigger of watch", "ALTER EVENT TRIGGER watch DISABLE")
            .containsEntry("publication news",
                    "CREATE PUBLICATION news FOR TABLE tasks WITH (publish = 'insert, update')")
            .hasSize(15);
        assertThat(seen.needs("operator (integer, integer) of ===")).containsExactly("function same(integer, integer)");
        assertThat(seen.needs("operator class hash of plain")).containsExactly("operator (integer, integer) of ===");
        assertThat(seen.needs("text search configuration words")).containsExactly("text search dictionary stems");
        assertThat(seen.needs("publication news")).containsExactly("table tasks");
    }

}
