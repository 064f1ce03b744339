package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements that make the same thing, as people write them and as the server does. */
class DefinitionsTests {

    private static final String SETUP = """
            CREATE TABLE tasks (id int, title varchar(20), owner text);
            CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'""";

    private static final List<String> WRITTEN = List.of(
            "FUNCTION twice | create function twice(a int) returns int language sql immutable as 'select a * 2'",
            "FUNCTION twice | create or replace function twice(a int, b varchar) returns bigint as $$ select 5::bigint $$ language 'sql' strict parallel safe",
            "FUNCTION twice | create function public.twice(in a integer default 5) returns bool stable security definer language plpgsql as $x$begin return true; end$x$;",
            "FUNCTION twice | create function twice() returns setof tasks language sql volatile called on null input cost 100 as $$select * from tasks$$ -- all",
            "PROCEDURE twice | create procedure twice(a int) language sql as $$delete from tasks where id = a$$",
            "TRIGGER noted | create trigger noted before update or insert on tasks for each row execute procedure note()",
            "TRIGGER noted | create trigger noted after insert or delete or update of title, owner on public.tasks for row execute function note();",
            "TRIGGER noted | create trigger noted before update on tasks for each row when (old.title is distinct from new.title and new.id in (1, 2)) execute function note()",
            "TRIGGER noted | create trigger noted after delete or truncate on tasks execute function note()",
            "TRIGGER noted | create constraint trigger noted after insert on tasks deferrable initially deferred for each row execute function note('x')");

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void writtenIsWhatTheServerPrints(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            JdbcClient jdbc = database.jdbc();
            jdbc.sql(SETUP).update();
            List<String> failures = new ArrayList<>();
            for (String line : WRITTEN) {
                ObjectKind kind = ObjectKind.valueOf(line.substring(0, line.indexOf(' ')));
                String written = line.substring(line.indexOf('|') + 2);
                String name = (kind == ObjectKind.TRIGGER) ? "noted" : "twice";
                jdbc.sql(written).update();
                String printed = jdbc
                    .sql((kind == ObjectKind.TRIGGER) ? "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = ?"
                            : "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE proname = ?")
                    .param(name)
                    .query(String.class)
                    .single();
                jdbc.sql("DROP " + kind.sql() + " " + name + ((kind == ObjectKind.TRIGGER) ? " ON tasks" : ""))
                    .update();
                if (!Definitions.same(kind, written, printed, "public") || Definitions.same(kind, written,
                        printed.replace("title", "owner")
                            .replace("5", "6")
                            .replace("true", "false")
                            .replace("*", "-")
                            .replace("BEFORE", "AFTER")
                            .replace("TRUNCATE", "INSERT")
                            .replace("= a", "> a")
                            .replace("'x'", "'y'"),
                        "public")) {
                    failures.add(written + "    ====>    " + printed);
                }
            }
            assertThat(failures).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    POLICY  | create policy own on tasks using (owner = current_user) | CREATE POLICY own ON tasks AS PERMISSIVE FOR ALL TO public USING ((owner = CURRENT_USER)) | true
                    POLICY  | create policy own on tasks for select using (owner = 'x') | CREATE POLICY own ON tasks FOR SELECT TO public USING ((owner = 'x'::text)) | true
                    POLICY  | create policy own on tasks using (owner = current_user) | CREATE POLICY own ON tasks FOR SELECT USING ((owner = CURRENT_USER)) | false
                    POLICY  | create policy own on tasks using (owner = 'x') | CREATE POLICY own ON tasks USING ((owner = 'y'::text)) | false
                    POLICY  | create policy own on tasks to reader using (true) | CREATE POLICY own ON tasks USING (true) | false
                    RULE    | create or replace rule none as on delete to tasks do instead nothing; | CREATE RULE none AS ON DELETE TO tasks DO INSTEAD NOTHING | true
                    RULE    | create rule r as on update to tasks do also nothing | CREATE RULE r AS ON UPDATE TO tasks DO NOTHING | true
                    RULE    | create rule r as on update to tasks do also nothing | CREATE RULE r AS ON UPDATE TO tasks DO INSTEAD NOTHING | false
                    COLLATION | create collation c (locale = 'C') | CREATE COLLATION c (PROVIDER = libc, LOCALE = 'C') | true
                    COLLATION | create collation c (deterministic = false, locale = 'und', provider = icu) | CREATE COLLATION c (PROVIDER = icu, LOCALE = 'und', DETERMINISTIC = false) | true
                    COLLATION | create collation c (locale = 'und', provider = icu) | CREATE COLLATION c (LOCALE = 'und') | false
                    COLLATION | create collation c from "C" | CREATE COLLATION c FROM pg_catalog."C" | true
                    COLLATION | create collation c from "C" | CREATE COLLATION c FROM pg_catalog."POSIX" | false
                    OPERATOR | create operator === (procedure = f, rightarg = int4, leftarg = int8, commutator = ===) | CREATE OPERATOR === (FUNCTION = f, LEFTARG = bigint, RIGHTARG = integer, COMMUTATOR = OPERATOR(===)) | true
                    OPERATOR | create operator === (function = f, rightarg = int, leftarg = int, hashes) | CREATE OPERATOR === (FUNCTION = f, LEFTARG = integer, RIGHTARG = integer) | false
                    OPERATOR | create operator === (function = f, rightarg = int, leftarg = int) | CREATE OPERATOR === (FUNCTION = g, LEFTARG = integer, RIGHTARG = integer) | false
                    TYPE    | create type floats as range (subtype_diff = pg_catalog.float8mi, subtype = float8) | CREATE TYPE floats AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi, MULTIRANGE_TYPE_NAME = floats_multirange) | true
                    TYPE    | create type floatrange as range (subtype = float8) | CREATE TYPE floatrange AS RANGE (SUBTYPE = double precision, MULTIRANGE_TYPE_NAME = floatmultirange) | true
                    TYPE    | create type floats as range (subtype = float8) | CREATE TYPE floats AS RANGE (SUBTYPE = double precision, MULTIRANGE_TYPE_NAME = many_floats) | false
                    FOREIGN_TABLE | create foreign table t (a int) server far | CREATE FOREIGN TABLE t (a integer) SERVER far | true
                    VIEW    | CREATE VIEW "open" AS SELECT 1 /* one */ ; | create or replace view open as select 1 | true
                    VIEW    | CREATE VIEW "Open" AS SELECT 1 | create view open as select 1 | false
                    VIEW    | CREATE VIEW open AS SELECT 1 | create view open as select 2 | false
                    VIEW    | CREATE VIEW open AS SELECT 'a | create view open as select 'a | false
                    EXTENSION | create extension if not exists hstore | CREATE EXTENSION hstore | true
                    FUNCTION | create function f() returns int language sql as 'select 1' | create function f() returns int language sql as 'select 2' | false
                    FUNCTION | create function f() returns int language sql stable as 'select 1' | create function f() returns int language sql as 'select 1' | false
                    FUNCTION | create function f(a int) returns int language sql as 'select 1' | create function f(a text) returns int language sql as 'select 1' | false
                    FUNCTION | create function f() returns int language sql cost 5 as 'select 1' | create function f() returns int as 'select 1' language sql cost 5 | true
                    FUNCTION | create function app.f() returns int language sql as 'select 1' | create function f() returns int language sql as 'select 1' | false
                    TRIGGER | create trigger t before insert on tasks for each row execute function f() | create trigger t before insert or update on tasks for each row execute function f() | false
                    TRIGGER | create trigger t before insert on tasks for each row execute function f() | create trigger t before insert on tasks execute function f() | false
                    """)
    void definition(ObjectKind kind, String one, String other, boolean same) {
        PostgresEquivalence equivalence = new PostgresEquivalence();
        ObjectName name = ObjectName.of(kind, QualifiedName.of("any"));
        assertThat(equivalence.sameDefinition(name, one, other)).isEqualTo(same);
        assertThat(equivalence.sameDefinition(name, other, one)).isEqualTo(same);
    }

}
