package dev.aludel.testing;

import java.io.IOException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server that this JVM starts from an archive, for machines without Docker.
 */
final class EmbeddedServer {

    /** Two cores that are busy with a build are slow to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private EmbeddedServer() {
    }

    /** Starts a server; a shutdown hook stops it and deletes its data. */
    static TestServer start(PostgresVersion version) {
        DataDirectory data = DataDirectory.create();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
            .setPgBinaryResolver((system, architecture) -> ServerArchive.of(version).open())
            .setDataDirectory(data.path())
            .setCleanDataDirectory(true)
            .setPGStartupWait(PATIENCE);
        ServerSettings.all().forEach(builder::setServerConfig);
        int port = start(builder, data);
        return new TestServer("jdbc:postgresql://localhost:%d/postgres".formatted(port), "postgres", "postgres",
                data.inMemory() && ServerSettings.copiesFiles(version), false);
    }

    @SuppressWarnings("resource")
    private static int start(EmbeddedPostgres.Builder builder, DataDirectory data) {
        try {
            return builder.start().getPort();
        }
        catch (IOException | IllegalStateException ex) {
            data.delete();
            throw RootUser.explain(new IllegalStateException("The embedded PostgreSQL did not start", ex));
        }
    }

}
