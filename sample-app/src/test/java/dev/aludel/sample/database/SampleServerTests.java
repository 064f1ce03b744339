package dev.aludel.sample.database;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The server that the sample starts itself; where root may not, it says so. */
class SampleServerTests {

    private static final String ROOT = "The sample's own PostgreSQL server did not start: PostgreSQL refuses to run as "
            + "root, and root may not create a user namespace here.";

    @Test
    void findsItsDataAgain(@TempDir Path folder) {
        withServer(folder, (server) -> jdbc(server).sql("CREATE TABLE kept AS SELECT 7 AS number").update());
        withServer(folder,
                (server) -> assertThat(jdbc(server).sql("SELECT number FROM kept").query(Integer.class).single())
                    .isEqualTo(7));
    }

    @Test
    void saysWhoUsesTheFolder(@TempDir Path folder) {
        withServer(folder,
                (first) -> assertThatExceptionOfType(ServerDidNotStart.class)
                    .isThrownBy(() -> SampleServer.start(folder))
                    .satisfies((failure) -> {
                        assertThat(failure)
                            .hasMessage("The sample's own PostgreSQL server did not start: another one uses the "
                                    + "folder %s.".formatted(folder));
                        assertThat(failure.action())
                            .matches("Stop the sample that runs already\\. If it was killed, its server "
                                    + "\\(process \\d+\\) still runs: end it\\.");
                    }));
    }

    @Test
    void namesTheWayOutForRoot() {
        ServerDidNotStart failure = ServerDidNotStart.forRoot(new IllegalStateException("initdb failed"));
        FailureAnalysis analysis = new ServerFailureAnalyzer().analyze(new IllegalStateException(failure));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo(ROOT);
        assertThat(analysis.getAction()).isEqualTo("Start the sample as another user, or name a running server: "
                + "DATABASE_URL=postgresql://user:password@host/database");
    }

    private static void withServer(Path folder, Consumer<SampleServer> work) {
        try (SampleServer server = SampleServer.start(folder)) {
            work.accept(server);
        }
        catch (ServerDidNotStart ex) {
            assertThat(ex).hasMessage(ROOT);
        }
    }

    private static JdbcClient jdbc(SampleServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), "postgres", "postgres"));
    }

}
