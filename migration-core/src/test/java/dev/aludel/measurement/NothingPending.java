package dev.aludel.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.run.RunSettings;
import dev.aludel.testing.RoundTrips;
import dev.aludel.testing.TestDatabase;

/**
 * What a start costs that has nothing to do: 1,000 migrations, all applied. Round trips
 * are counted between driver and server; CPU is that of a fresh process, beside one that
 * reads the same files and the same rows by plain JDBC.
 */
final class NothingPending {

    private static final int MIGRATIONS = 1_000;

    private static final int ROUNDS = 9;

    private NothingPending() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("aludel-measurement");
        try (TestDatabase database = TestDatabase.create(); RoundTrips trips = RoundTrips.to(database)) {
            write(folder);
            MigrationSettings settings = MigrationSettings.defaults()
                .source((source) -> source.withLocations("filesystem:" + folder))
                .run((run) -> RunSettings.defaults());
            Migrations.of(database.dataSource(), settings).upgrade("head");

            int plain;
            int aludel;
            try (Connection connection = trips.dataSource().getConnection()) {
                DataSource connected = new SingleConnectionDataSource(connection, true);
                trips.sinceLastAsked();
                new PlainJdbc(connected, folder).run();
                plain = trips.sinceLastAsked();
                new AludelOnly(connected, folder).run();
                aludel = trips.sinceLastAsked();
            }
            System.out.printf("round trips on an open connection: plain JDBC %d, Aludel %d%n", plain, aludel);

            Child jdbc = new Child(PlainJdbc.class, database, folder);
            Child ours = new Child(AludelOnly.class, database, folder);
            List<Long> plainCpu = new ArrayList<>();
            List<Long> ourCpu = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                plainCpu.add(jdbc.cpuMillis());
                ourCpu.add(ours.cpuMillis());
            }
            System.out.printf("CPU of a fresh process, median of %d: plain JDBC %d ms, Aludel %d ms, ratio %.2f%n",
                    ROUNDS, median(plainCpu), median(ourCpu), (double) median(ourCpu) / median(plainCpu));
        }
        finally {
            delete(folder);
        }
    }

    private static void write(Path folder) throws IOException {
        for (int i = 1; i <= MIGRATIONS; i++) {
            Files.writeString(folder.resolve("V%04d__create_t%d.sql".formatted(i, i)), """
                    -- migrate:up
                    CREATE TABLE t%1$d (id bigint PRIMARY KEY, name varchar(200) NOT NULL, created timestamptz);

                    -- migrate:down
                    DROP TABLE t%1$d;
                    """.formatted(i));
        }
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

}
