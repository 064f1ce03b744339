package dev.aludel.testing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every version that the build copies is there and runs in one JVM, whichever server the
 * other tests use.
 */
class EmbeddedServerTests {

    @ParameterizedTest
    @EnumSource
    void everyVersionStarts(PostgresVersion version) {
        assertThat(EmbeddedServer.start(version).majorVersion()).isEqualTo(version.major());
    }

}
