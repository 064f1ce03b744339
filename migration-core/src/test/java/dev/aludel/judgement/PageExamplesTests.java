package dev.aludel.judgement;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.safety.Rule;
import dev.aludel.safety.rule.Rules;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the examples on the rules' pages are seen to lock, read and write anew is what is
 * judged of them: one in ten of them, and all of them with
 * {@code -Daludel.test.repetitions} above 100.
 */
class PageExamplesTests {

    private static final int ONE_IN = (Integer.getInteger("aludel.test.repetitions", 100) > 100) ? 1 : 10;

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void examplesDoWhatIsJudged(PostgresVersion version) throws SQLException {
        List<String> differences = new ArrayList<>();
        int ran = 0;
        int number = 0;
        try (TestDatabase database = TestDatabase.create(version)) {
            for (Rule<?> rule : Rules.all().rules()) {
                for (Map<String, String> example : rule.page().examples()) {
                    if (number++ % ONE_IN != 0) {
                        continue;
                    }
                    Optional<Seen> seen = Seen.ofExample(example, database);
                    if (seen.isPresent()) {
                        ran++;
                        seen.get()
                            .effectDifferences()
                            .forEach((difference) -> differences.add(rule.id() + ": " + difference));
                    }
                }
            }
        }
        assertThat(ran).isGreaterThan(number / ONE_IN / 2);
        assertThat(differences).isEmpty();
    }

}
