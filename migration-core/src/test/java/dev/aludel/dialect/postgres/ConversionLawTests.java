package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.fact.Conversion;
import dev.aludel.fact.ConversionRisk;
import dev.aludel.fact.Facts;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.schema.QualifiedName;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of values before their type changes is what becomes of them: of each
 * value, at the borders of types and at random, whether ALTER TABLE refuses it, and
 * whether it is the same afterwards.
 */
class ConversionLawTests {

    private static final int RANDOM_VALUES = Integer.getInteger("aludel.test.repetitions", 100) / 10;

    private static final QualifiedName TABLE = QualifiedName.of("one");

    /** Changes the type of a table with that value, and leaves the table as it was. */
    private static final String OUTCOME = """
            CREATE TYPE color AS ENUM ('red', 'green');
            CREATE FUNCTION outcome(new_type text, conversion text, new text, old text) RETURNS text LANGUAGE plpgsql AS $$
            DECLARE before text; same boolean;
            BEGIN
              CREATE TABLE before AS SELECT v FROM one;
              EXECUTE format('ALTER TABLE one ALTER v TYPE %s %s', new_type, conversion);
              EXECUTE format('SELECT (SELECT %s FROM one) IS NOT DISTINCT FROM (SELECT %s FROM before)', new, old) INTO same;
              RAISE EXCEPTION USING errcode = 'ZZ999', message = CASE WHEN same THEN 'same' ELSE 'changed' END;
            EXCEPTION
              WHEN SQLSTATE 'ZZ999' THEN RETURN sqlerrm;
              WHEN others THEN RETURN 'refused';
            END $$""";

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void whatIsSaidIsWhatHappens(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            new Live(connection).run(OUTCOME);
            List<ConversionCase> cases = new ArrayList<>(ConversionCase.ALL);
            if (version == PostgresVersion.V18) {
                cases.addAll(ConversionCase.NEWER);
            }
            ConversionValues values = new ConversionValues(new Random(Long.getLong("aludel.test.seed", 0)));
            List<String> wrong = new ArrayList<>();
            for (ConversionCase one : cases) {
                for (String value : values.of(one.from(), RANDOM_VALUES)) {
                    compare(one, value, connection, version).ifPresent(wrong::add);
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static Optional<String> compare(ConversionCase one, String value, Connection connection,
            PostgresVersion version) throws SQLException {
        Live live = new Live(connection);
        live.run("DROP TABLE IF EXISTS one; CREATE TABLE one (v %s)".formatted(one.from()));
        try {
            live.run("INSERT INTO one VALUES ('%s')".formatted(value));
        }
        catch (SQLException noSuchValue) {
            return Optional.empty();
        }
        Facts facts = new LiveFacts(connection, version.name().substring(1), Map.of(), ProbeLimits.USUAL);
        String said = facts.ask(one.question(TABLE)).map(ConversionLawTests::outcome).orElse("nothing");
        String happened = live.only("SELECT outcome('%s', %s, %s, %s)".formatted(one.to(), quoted(one.conversion()),
                quoted(one.after()), quoted(one.before())));
        ConversionRisk risk = new PostgresFacts().risk(one.question(TABLE));
        boolean warned = said.equals("same") || (said.equals("changed") ? risk.mayChange() : risk.mayFail());
        return (said.equals(happened) && warned) ? Optional.empty()
                : Optional.of("%s of %s: said %s, was %s, %s".formatted(one, quoted(value), said, happened, risk));
    }

    private static String outcome(Conversion conversion) {
        return (conversion.failing() > 0) ? "refused" : (conversion.changed() > 0) ? "changed" : "same";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

}
