package dev.aludel.dialect.postgres;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT a, b FROM t          | select a,b from t
            SELECT a, b FROM t          | SELECT a /* why */, b FROM t
            SELECT a<-1                 | SELECT a < -1
            SELECT x::text              | SELECT x :: TEXT
            SELECT 1.5e-3+2             | SELECT 1.5e-3 + 2
            """)
    void isTheSame(String one, String other) {
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT 'a'                  | SELECT 'A'
            SELECT 'a b'                | SELECT 'a  b'
            SELECT "a"                  | SELECT "A"
            SELECT a                    | SELECT "a"
            SELECT $$a$$                | SELECT $x$a$x$
            SELECT $$ --a $$            | SELECT $$ $$
            SELECT a <- 1               | SELECT a @- 1
            SELECT ab                   | SELECT a b
            SELECT ü                    | SELECT Ü
            SELECT 12                   | SELECT 1 2
            SELECT a-- b                | SELECT a - - b
            """)
    void isAnother(String one, String other) {
        assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
    }

    @ParameterizedTest
    @MethodSource("dev.aludel.dialect.postgres.SqlSplitterTests#cases")
    void hasItselfAsFingerprint(Page.Case example) {
        for (String statement : example.all("sql statement")) {
            assertThat(Fingerprint.of(Fingerprint.of(statement))).isEqualTo(Fingerprint.of(statement));
        }
    }

}
