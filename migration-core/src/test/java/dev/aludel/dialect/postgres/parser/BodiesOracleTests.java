package dev.aludel.dialect.postgres.parser;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An event trigger of the server writes down which statements a DO block really runs:
 * those that we call certain are all among them, and there is none that we did not see.
 */
class BodiesOracleTests {

    private static final int REPETITIONS = Integer.getInteger("aludel.test.repetitions", 100);

    /**
     * One of several forms around a block's statements; the number makes names differ.
     */
    private static final List<String> FORMS = List.of("%s", "IF random() >= 0 THEN %s ELSE %s END IF;",
            "IF (CASE WHEN false THEN true ELSE false END) THEN %s ELSIF true THEN %s END IF;",
            "CASE WHEN random() < 0 THEN %s ELSE %s END CASE;", "FOR i IN 1..1 LOOP %s END LOOP;",
            "FOR r IN SELECT 1 LOOP %s END LOOP;", "BEGIN %s END;", "<<l>> BEGIN %s END l;",
            "BEGIN %s EXCEPTION WHEN division_by_zero THEN %s END;",
            "BEGIN %s PERFORM 1 / 0; EXCEPTION WHEN others THEN %s END;", "WHILE false LOOP %s END LOOP;",
            "LOOP %s EXIT; END LOOP;", "DECLARE x int := CASE WHEN true THEN 1 END; BEGIN %s x := 2; END;",
            "IF random() < 0 THEN %s RETURN; END IF;", "IF true THEN RETURN; %s END IF;", "%s x = 1; x := x + 1; NULL;",
            "SELECT count(*) INTO STRICT x FROM pg_class; %s RAISE DEBUG 'DROP TABLE %%; END', x;");

    @Test
    void theServerRunsWhatIsSeen(@Database TestDatabase database) throws SQLException {
        int conditional = 0;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE ran (name text);
                    CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
                      INSERT INTO ran SELECT split_part(object_identity, '.', 2)
                        FROM pg_event_trigger_ddl_commands() WHERE object_type = 'table';
                    END $$;
                    CREATE EVENT TRIGGER note ON ddl_command_end WHEN TAG IN ('CREATE TABLE')
                      EXECUTE FUNCTION note()""");
            connection.setAutoCommit(false);
            for (int seed = 0; seed < REPETITIONS; seed++) {
                String sql = "DO $body$ DECLARE x int; r record; BEGIN\n" + statements(new Random(seed), 3)
                        + "END $body$";
                Body body = Bodies.of(sql).orElseThrow();
                List<String> certain = new ArrayList<>();
                List<String> seen = new ArrayList<>();
                for (BodyStatement inside : body.statements()) {
                    if (inside.sql().startsWith("CREATE TABLE")) {
                        seen.add(inside.sql().split(" ")[2]);
                        if (!inside.conditional()) {
                            certain.add(inside.sql().split(" ")[2]);
                        }
                    }
                }
                List<String> ran = ran(statement, sql);
                connection.rollback();
                assertThat(body.dynamic()).as("seed %d: dynamic %s", seed, sql).isFalse();
                assertThat(seen).as("seed %d: seen in %s", seed, sql).containsAll(ran);
                assertThat(ran).as("seed %d: run by %s", seed, sql).containsAll(certain);
                conditional += (certain.size() < seen.size()) ? 1 : 0;
            }
        }
        assertThat(conditional).as("blocks with statements that may not run").isPositive();
    }

    private static List<String> ran(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        }
        catch (SQLException exception) {
            throw new SQLException("%s in %s".formatted(exception.getMessage(), sql), exception);
        }
        List<String> ran = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT name FROM ran")) {
            while (row.next()) {
                ran.add(row.getString(1));
            }
        }
        return ran;
    }

    private static String statements(Random random, int depth) {
        StringBuilder statements = new StringBuilder();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach((index) -> statements.append(one(random, depth)));
        return statements.toString();
    }

    private static String one(Random random, int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return "CREATE TABLE t%d (a text DEFAULT ';') /* ; */;\n".formatted(random.nextInt(Integer.MAX_VALUE));
        }
        String form = FORMS.get(random.nextInt(FORMS.size()));
        return form.formatted(statements(random, depth - 1), statements(random, depth - 1)) + "\n";
    }

}
