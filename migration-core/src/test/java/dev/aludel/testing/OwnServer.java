package dev.aludel.testing;

import java.io.IOException;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A server for one test, where its settings matter; whoever starts it closes it. */
public final class OwnServer {

    private OwnServer() {
    }

    /** Starts a server with settings of its own. */
    public static EmbeddedPostgres start(PostgresVersion version, Map<String, String> settings) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
            .setPgBinaryResolver((system, architecture) -> ServerArchive.of(version).open());
        ServerSettings.all().forEach(builder::setServerConfig);
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

}
