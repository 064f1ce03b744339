package dev.aludel.testing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TestServerTests {

    @ParameterizedTest
    @CsvSource({ "jdbc:postgresql://localhost/postgres, jdbc:postgresql://localhost/tasks",
            "jdbc:postgresql://localhost:5433/?ssl=true&user=me, jdbc:postgresql://localhost:5433/tasks?ssl=true&user=me",
            "jdbc:postgresql:postgres, jdbc:postgresql:tasks" })
    void addressOfAnotherDatabaseKeepsTheRest(String url, String expected) {
        assertThat(server(url).url("tasks")).isEqualTo(expected);
    }

    @Test
    void addressOfAnotherKindIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> server("postgres://localhost/postgres"))
            .withMessage("'postgres://localhost/postgres' is no address like 'jdbc:postgresql://host/database'");
    }

    @Test
    void choiceThatDoesNotExistNamesThoseThatDo() {
        assertThatIllegalArgumentException().isThrownBy(() -> ServerChoice.of("docker"))
            .withMessage("aludel.test.server is 'docker'; it can be [url, testcontainers, embedded, auto]");
    }

    private static TestServer server(String url) {
        return new TestServer(url, "postgres", "postgres", false, false);
    }

}
