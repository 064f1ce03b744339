package dev.aludel.dialect.postgres;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NullCheckTests {

    @ParameterizedTest
    @ValueSource(strings = { "a IS NOT NULL", "((a is not null))", "A IS NOT NULL", "\"a\" IS NOT NULL",
            "a IS NOT NULL AND a > -1", "((a IS NOT NULL) AND (b > 1))", "b > 1 AND (c = 2 AND a IS NOT NULL)",
            "b = ' or ' AND a IS NOT NULL" })
    void proves(String expression) {
        assertThat(NullCheck.excludesNull(expression, "a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a > -1", "b IS NOT NULL", "\"A\" IS NOT NULL", "a IS NULL", "a IS NOT NULL OR b > 1",
            "b > 1 OR b < 0 AND a IS NOT NULL", "b BETWEEN 1 AND a IS NOT NULL",
            "CASE WHEN b AND a IS NOT NULL THEN true END", "NOT (a IS NOT NULL)", "b = 'x AND a IS NOT NULL'",
            "f(a IS NOT NULL)" })
    void doesNotProve(String expression) {
        assertThat(NullCheck.excludesNull(expression, "a")).isFalse();
    }

}
