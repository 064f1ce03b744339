package dev.aludel.sample.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server that runs as long as the sample and keeps its data in a folder, so
 * that the next start finds them.
 */
final class SampleServer implements AutoCloseable {

    /** A busy machine is slow to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private SampleServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server.
     * @throws ServerDidNotStart if it does not start
     */
    static SampleServer start(Path folder) {
        try {
            return new SampleServer(EmbeddedPostgres.builder()
                .setDataDirectory(folder.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .start());
        }
        catch (IOException | IllegalStateException ex) {
            throw ServerDidNotStart.because(folder, ex);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(this.server.getPort());
    }

    @Override
    public void close() {
        try {
            this.server.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
