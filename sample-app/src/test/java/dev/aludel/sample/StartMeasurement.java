package dev.aludel.sample;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import org.springframework.boot.builder.SpringApplicationBuilder;

import dev.aludel.testing.TestDatabase;

/**
 * What Aludel adds to the start of the sample when nothing is pending: fresh processes,
 * with it and without it in turns. Not a test: {@code main} prints the figures of
 * docs/performance.md.
 */
final class StartMeasurement {

    private static final int ROUNDS = 9;

    private StartMeasurement() {
    }

    public static void main(String[] arguments) throws Exception {
        try (TestDatabase database = TestDatabase.create()) {
            start(database, true);
            List<long[]> without = new ArrayList<>();
            List<long[]> with = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                without.add(start(database, false));
                with.add(start(database, true));
            }
            System.out.printf(
                    "CPU, median of %d: %d ms without, %d ms with; time until ready: %d ms without, %d ms with%n",
                    ROUNDS, median(without, 0), median(with, 0), median(without, 1), median(with, 1));
        }
    }

    private static long[] start(TestDatabase database, boolean enabled) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Once.class.getName(),
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(), "--aludel.enabled=" + enabled, "--server.port=0",
                "--management.endpoint.health.validate-group-membership=false")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The sample did not start: " + output);
        }
        String[] figures = output.lines().reduce((one, last) -> last).orElseThrow().split(" ");
        return new long[] { Long.parseLong(figures[0]), Long.parseLong(figures[1]) };
    }

    private static long median(List<long[]> figures, int place) {
        return figures.stream().map((both) -> both[place]).sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }

    /** Starts the sample, says what that took, and ends. */
    static final class Once {

        private Once() {
        }

        public static void main(String[] arguments) {
            new SpringApplicationBuilder(SampleApplication.class).run(arguments);
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            System.out.println(
                    system.getProcessCpuTime() / 1_000_000 + " " + ManagementFactory.getRuntimeMXBean().getUptime());
            Runtime.getRuntime().halt(0);
        }

    }

}
