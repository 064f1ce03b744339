package dev.aludel.testing;

import java.util.Arrays;
import java.util.Locale;

/** Where the tests' servers come from, as the setting {@code server} says. */
enum ServerChoice {

    /**
     * The server of the setting {@code url}; a test of another version gets a server of
     * our own beside it.
     */
    URL,

    /** Docker, and nothing else. */
    TESTCONTAINERS,

    /** A server of our own from an archive, and nothing else. */
    EMBEDDED,

    /** The first of the three that is there. */
    AUTO;

    static ServerChoice current() {
        return Settings.find("server").map(ServerChoice::of).orElse(AUTO);
    }

    static ServerChoice of(String text) {
        return Arrays.stream(values())
            .filter(choice -> choice.name().equalsIgnoreCase(text))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("aludel.test.server is '%s'; it can be %s".formatted(text,
                    Arrays.toString(values()).toLowerCase(Locale.ROOT))));
    }

}
