package dev.aludel.dialect.postgres;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where another database of the same server is. */
class PostgresDatabasesTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            jdbc:postgresql://host:5432/name,            jdbc:postgresql://host:5432/other
            jdbc:postgresql://host/name?ssl=true&user=a, jdbc:postgresql://host/other?ssl=true&user=a
            'jdbc:postgresql://a:1,b:2/name?x=/y',       'jdbc:postgresql://a:1,b:2/other?x=/y'
            jdbc:postgresql://[::1]:5432/name,           jdbc:postgresql://[::1]:5432/other
            jdbc:postgresql://host/,                     jdbc:postgresql://host/other
            jdbc:postgresql://host,                      jdbc:postgresql://host/other
            jdbc:postgresql:name?ssl=true,               jdbc:postgresql:other?ssl=true
            jdbc:postgresql:,                            jdbc:postgresql:other
            """)
    void anotherDatabaseIsOnTheSameServer(String url, String other) {
        assertThat(new PostgresDatabases().address(url, "other")).isEqualTo(other);
    }

}
