package dev.aludel.dialect.postgres;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Which names get quotes. */
class KeywordsTests {

    @ParameterizedTest
    @EnumSource
    void wordsOfTheServerAreKnown(PostgresVersion version) {
        try (TestDatabase database = TestDatabase.create(version)) {
            List<String> words = database.jdbc()
                .sql("SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'")
                .query(String.class)
                .list();
            assertThat(words).hasSizeGreaterThan(100).allMatch(Keywords::contains);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "V18")
    void wordsThatAreFreeNeedNoQuotes(PostgresVersion version) {
        try (TestDatabase database = TestDatabase.create(version)) {
            List<String> words = database.jdbc()
                .sql("SELECT word FROM pg_get_keywords() WHERE catcode = 'U'")
                .query(String.class)
                .list();
            assertThat(words).hasSizeGreaterThan(100).noneMatch(Keywords::contains);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            tasks,    tasks
            _a1,      _a1
            user,     "user"
            value,    value
            Tasks,    "Tasks"
            größe,    "größe"
            a b,      "a b"
            1a,       "1a"
            a$,       "a$"
            a"b,      "a""b"
            """)
    void quotesAreThereOnlyWhereTheyAreNeeded(String name, String written) {
        assertThat(new PostgresSpelling().name(name)).isEqualTo(written);
    }

}
