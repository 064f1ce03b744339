package dev.aludel.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers of this JVM: one for each version, started when first asked for, stopped
 * when the JVM ends.
 */
final class TestServers {

    private static final Logger logger = LoggerFactory.getLogger(TestServers.class);

    private static final Supplier<Optional<TestServer>> named = Once.of(TestServers::findNamed);

    private static final Map<PostgresVersion, Supplier<TestServer>> servers = new EnumMap<>(PostgresVersion.class);

    static {
        for (PostgresVersion version : PostgresVersion.values()) {
            servers.put(version, Once.of(() -> start(version)));
        }
    }

    private TestServers() {
    }

    /**
     * The server of a test that asks for no version: the one that was named, whatever its
     * version.
     */
    static TestServer standard() {
        return named.get().orElseGet(() -> of(PostgresVersion.STANDARD));
    }

    /**
     * A server of that version: the one that was named where it is of that version, else
     * one of our own.
     */
    static TestServer of(PostgresVersion version) {
        return named.get()
            .filter(server -> server.majorVersion() == version.major())
            .orElseGet(() -> servers.get(version).get());
    }

    private static Optional<TestServer> findNamed() {
        return switch (ServerChoice.current()) {
            case URL -> Optional.of(NamedServer.find()
                .orElseThrow(() -> new IllegalStateException("aludel.test.server is 'url', and there is no "
                        + "aludel.test.url: give it, or ALUDEL_TEST_URL, as 'jdbc:postgresql://host/database'")));
            case AUTO -> NamedServer.find();
            case TESTCONTAINERS, EMBEDDED -> Optional.empty();
        };
    }

    private static TestServer start(PostgresVersion version) {
        return switch (ServerChoice.current()) {
            case TESTCONTAINERS -> ContainerServer.start(version);
            case EMBEDDED -> EmbeddedServer.start(version);
            case AUTO, URL -> ContainerServer.isEngineThere() ? startAnywhere(version) : EmbeddedServer.start(version);
        };
    }

    private static TestServer startAnywhere(PostgresVersion version) {
        try {
            return ContainerServer.start(version);
        }
        catch (RuntimeException ex) {
            logger.info("Docker has no PostgreSQL {} for the tests ({}): an embedded one is used", version.major(),
                    ex.getMessage());
            return EmbeddedServer.start(version);
        }
    }

}
