package dev.aludel.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL server in a Docker container that keeps its data in memory. */
final class ContainerServer {

    /** Where PostgreSQL 18's image agrees with its predecessors only if it is told to. */
    private static final String DATA = "/pgdata";

    private ContainerServer() {
    }

    /**
     * Looks for a socket by itself: Testcontainers takes most of a second to say no, and
     * logs an error.
     */
    static boolean isEngineThere() {
        return System.getenv("DOCKER_HOST") != null || sockets().anyMatch(Files::exists);
    }

    private static Stream<Path> sockets() {
        Path rootless = Path.of(Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).orElse("/run"), "docker.sock");
        Path desktop = Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock");
        return Stream.of(Path.of("/var/run/docker.sock"), rootless, desktop);
    }

    /** Starts a server; Testcontainers removes it when the JVM ends. */
    @SuppressWarnings("resource")
    static TestServer start(PostgresVersion version) {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:%d-alpine".formatted(version.major()))
            .withUsername("postgres")
            .withPassword("postgres")
            .withDatabaseName("postgres")
            .withEnv("PGDATA", DATA)
            .withTmpFs(Map.of(DATA, "rw"))
            .withCommand(ServerSettings.commandLine());
        container.start();
        return new TestServer(container.getJdbcUrl(), container.getUsername(), container.getPassword(),
                ServerSettings.copiesFiles(version), false);
    }

}
