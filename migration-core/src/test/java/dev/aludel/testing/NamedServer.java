package dev.aludel.testing;

import java.util.Optional;

/** The server that the settings {@code url}, {@code user} and {@code password} name. */
final class NamedServer {

    private NamedServer() {
    }

    static Optional<TestServer> find() {
        return Settings.find("url")
            .map(url -> new TestServer(url, Settings.find("user").orElse("postgres"),
                    Settings.find("password").orElse("postgres"), false, true));
    }

}
