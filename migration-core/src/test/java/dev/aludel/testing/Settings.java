package dev.aludel.testing;

import java.util.Locale;
import java.util.Optional;

/**
 * How a developer steers the fixture: {@code -Daludel.test.server} or
 * {@code ALUDEL_TEST_SERVER}, and so on for each name.
 */
final class Settings {

    private Settings() {
    }

    static Optional<String> find(String name) {
        return Optional.ofNullable(System.getProperty("aludel.test." + name))
            .or(() -> Optional.ofNullable(System.getenv("ALUDEL_TEST_" + name.toUpperCase(Locale.ROOT))))
            .filter(value -> !value.isBlank());
    }

}
