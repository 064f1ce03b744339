package dev.aludel.dialect.postgres.parser;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodiesTests {

    @Test
    void theStatementsOfADoBlockAreSeenWithTheirPlaces() {
        Body body = body("""
                DO LANGUAGE plpgsql $body$
                #variable_conflict use_column
                <<outer>>
                DECLARE
                  n int := (SELECT count(*) FROM t);
                  found CURSOR FOR SELECT 1;
                BEGIN
                  ALTER TABLE t ADD a int; -- first; really
                  n := 1;
                  t.a = 2; names[1] := 'x';
                  PERFORM set_config('a.b', 'c;d', true);
                  NULL;
                  RAISE NOTICE 'DROP TABLE x; %', n;
                  CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END;
                  DROP TABLE u
                  ;
                END outer $body$""");
        assertThat(body.language()).isEqualTo("plpgsql");
        assertThat(body.runsNow()).isTrue();
        assertThat(body.dynamic()).isFalse();
        assertThat(lines(body)).containsExactly("8 ALTER TABLE t ADD a int", "11 SELECT set_config('a.b', 'c;d', true)",
                "14 CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END", "15 DROP TABLE u");
    }

    @Test
    void whatMayNotRunIsMarked() {
        Body body = body("""
                DO $$
                DECLARE row record;
                BEGIN
                  CREATE TABLE a ();
                  IF (CASE WHEN true THEN false END) THEN CREATE TABLE b ();
                  ELSIF (CASE WHEN true THEN false END) THEN CREATE TABLE c ();
                  ELSE CREATE TABLE d (); END IF;
                  CREATE TABLE e ();
                  CASE n WHEN 1 THEN CREATE TABLE f (); WHEN 2 THEN CREATE TABLE g (); ELSE CREATE TABLE h (); END CASE;
                  LOOP CREATE TABLE i (); EXIT; END LOOP;
                  WHILE n < 2 LOOP CREATE TABLE j (); END LOOP;
                  FOR i IN REVERSE 1..10 BY 2 LOOP CREATE TABLE k (); END LOOP;
                  FOREACH x SLICE 1 IN ARRAY xs LOOP CREATE TABLE l (); END LOOP;
                  FOR row IN DELETE FROM t RETURNING * LOOP CREATE TABLE m (); END LOOP;
                  BEGIN CREATE TABLE n (); END;
                  BEGIN CREATE TABLE o (); EXCEPTION WHEN duplicate_table OR others THEN CREATE TABLE p (); END;
                  CREATE TABLE q ();
                END $$""");
        assertThat(lines(body)).containsExactly("4 CREATE TABLE a ()", "5 CREATE TABLE b () ?", "6 CREATE TABLE c () ?",
                "7 CREATE TABLE d () ?", "8 CREATE TABLE e ()", "9 CREATE TABLE f () ?", "9 CREATE TABLE g () ?",
                "9 CREATE TABLE h () ?", "10 CREATE TABLE i () ?", "11 CREATE TABLE j () ?", "12 CREATE TABLE k () ?",
                "13 CREATE TABLE l () ?", "14 DELETE FROM t RETURNING *", "14 CREATE TABLE m () ?",
                "15 CREATE TABLE n ()", "16 CREATE TABLE o () ?", "16 CREATE TABLE p () ?", "17 CREATE TABLE q ()");
        assertThat(body.dynamic()).isFalse();
    }

    @Test
    void whatIsBehindAConditionalReturnMayNotRun() {
        assertThat(lines(body("DO $$ BEGIN DROP TABLE a; IF b THEN RETURN; END IF; DROP TABLE c; END $$")))
            .containsExactly("1 DROP TABLE a", "1 DROP TABLE c ?");
    }

    @Test
    void whatIsBehindALabelledBlockThatIsLeftMayNotRun() {
        assertThat(lines(body("DO $$ <<x>> BEGIN EXIT x WHEN b; DROP TABLE c; END $$")))
            .containsExactly("1 DROP TABLE c ?");
    }

    @Test
    void variablesBehindIntoAreTakenOut() {
        assertThat(statements(body("""
                DO $$ BEGIN
                SELECT a INTO STRICT v FROM t;
                SELECT INTO r.x, v[1], "V" a, b, c FROM t;
                INSERT INTO t VALUES (1) RETURNING id INTO v;
                WITH x AS (INSERT INTO t VALUES (1) RETURNING id) SELECT id INTO v FROM x;
                MERGE INTO t USING u ON true WHEN MATCHED THEN DELETE;
                END $$"""))).containsExactly("SELECT a               FROM t",
                "SELECT                     a, b, c FROM t", "INSERT INTO t VALUES (1) RETURNING id",
                "WITH x AS (INSERT INTO t VALUES (1) RETURNING id) SELECT id        FROM x",
                "MERGE INTO t USING u ON true WHEN MATCHED THEN DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "EXECUTE 'DROP TABLE t';", "IF a THEN EXECUTE format('DROP TABLE %I', 't'); END IF;",
            "FOR r IN EXECUTE 'SELECT 1' LOOP NULL; END LOOP;", "OPEN c FOR EXECUTE 'SELECT 1';",
            "RETURN QUERY EXECUTE 'SELECT 1';", "OPEN c NO SCROLL FOR EXECUTE 'SELECT 1' USING 1;" })
    void dynamicSqlIsSeen(String statement) {
        assertThat(body("DO $$ BEGIN " + statement + " END $$").dynamic()).isTrue();
        assertThat(body("DO $$ BEGIN " + statement + " END $$").statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "DO $$ BEGIN DROP TABLE t; $$", "DO 'END'", "DO $$ BEGIN DROP TABLE 't; END $$",
            "DO LANGUAGE plpython3u $$ plpy.execute('DROP TABLE t') $$",
            "CREATE FUNCTION f() RETURNS int LANGUAGE 'c' AS 'library', 'name'",
            "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'SELECT ''one'" })
    void whatIsNotUnderstoodMayRunAnything(String sql) {
        assertThat(body(sql).dynamic()).isTrue();
    }

    @Test
    void openAndReturnHaveQueries() {
        assertThat(statements(body("""
                CREATE FUNCTION f() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN
                OPEN c FOR SELECT 1; OPEN d (1); RETURN QUERY DELETE FROM t RETURNING a; RETURN NEXT 1; RETURN;
                END $$"""))).containsExactly("SELECT 1", "DELETE FROM t RETURNING a");
    }

    @Test
    void theBodyOfAFunctionRunsLater() {
        Body body = body("""
                CREATE OR REPLACE FUNCTION s.f(a text DEFAULT 'x', language text = 'y') RETURNS text
                  SET search_path = 's'
                  LANGUAGE SQL AS
                $$
                  UPDATE t SET b = a;
                  SELECT 'done;'
                $$""");
        assertThat(body.language()).isEqualTo("sql");
        assertThat(body.runsNow()).isFalse();
        assertThat(lines(body)).containsExactly("5 UPDATE t SET b = a", "6 SELECT 'done;'");
    }

    @Test
    void aStandardBodyHasStatements() {
        assertThat(lines(body("""
                CREATE PROCEDURE p(begin int)
                BEGIN ATOMIC
                  DELETE FROM t WHERE a = CASE WHEN true THEN 1 END;
                  INSERT INTO t VALUES (1);
                END"""))).containsExactly("3 DELETE FROM t WHERE a = CASE WHEN true THEN 1 END",
                "4 INSERT INTO t VALUES (1)");
        assertThat(body("CREATE FUNCTION f(a int) RETURNS int RETURN a + 1").statements()).isEmpty();
    }

    @Test
    void aQuotedBodyIsReadWithoutItsEscapes() {
        Body body = body("DO\r\nE'BEGIN\\nINSERT INTO t VALUES (''it\\'\\'s; \\\\'');\r\nDROP TABLE u; END'");
        assertThat(lines(body)).containsExactly("2 INSERT INTO t VALUES ('it''s; \\')", "3 DROP TABLE u");
        String sql = "DO 'BEGIN PERFORM ''a''; DROP TABLE '\n'u; END' LANGUAGE 'plpgsql'";
        BodyStatement last = body(sql).statements().get(1);
        assertThat(last.sql()).isEqualTo("DROP TABLE u");
        assertThat(sql.substring(last.start())).startsWith("DROP TABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "SELECT 1", "CREATE TABLE t ()", "CREATE AGGREGATE a (int) (sfunc = f, stype = int)", "",
            "DO $$", "CREATE", "CREATE OR REPLACE VIEW v AS SELECT 1" })
    void otherStatementsHaveNoBody(String sql) {
        assertThat(Bodies.of(sql)).isEmpty();
    }

    @Test
    void aLongBodyTakesNoLongerThanItsLength() {
        String block = "BEGIN UPDATE t SET a = 1; EXCEPTION WHEN others THEN INSERT INTO t VALUES (1); END;\n";
        Body body = body("DO $$ BEGIN\n" + block.repeat(25_000) + "END $$");
        assertThat(body.statements()).hasSize(50_000);
        assertThat(body.statements().get(49_999).line()).isEqualTo(25_001);
    }

    private static Body body(String sql) {
        return Bodies.of(sql).orElseThrow();
    }

    private static List<String> statements(Body body) {
        return body.statements().stream().map(BodyStatement::sql).toList();
    }

    private static List<String> lines(Body body) {
        return body.statements()
            .stream()
            .map((statement) -> "%d %s%s".formatted(statement.line(), statement.sql(),
                    statement.conditional() ? " ?" : ""))
            .toList();
    }

}
