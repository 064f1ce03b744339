package dev.aludel.measurement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.aludel.testing.TestDatabase;

/**
 * Eight processes that start at once on an empty database with 20 migrations: each
 * migration is applied once.
 */
final class InstancesAtOnce {

    private static final int INSTANCES = 8;

    private static final int MIGRATIONS = 20;

    private static final int ROUNDS = 5;

    private InstancesAtOnce() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("aludel-measurement");
        for (int i = 1; i <= MIGRATIONS; i++) {
            Files.writeString(folder.resolve("V%02d__t%d.sql".formatted(i, i)), """
                    CREATE TABLE t%1$d (id bigint PRIMARY KEY);
                    INSERT INTO t%1$d VALUES (%1$d);
                    """.formatted(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(INSTANCES);
        for (int round = 1; round <= ROUNDS; round++) {
            try (TestDatabase database = TestDatabase.create()) {
                List<Callable<Long>> instances = new ArrayList<>();
                for (int i = 0; i < INSTANCES; i++) {
                    instances.add(new Child(AludelOnly.class, database, folder)::cpuMillis);
                }
                long start = System.nanoTime();
                for (var instance : threads.invokeAll(instances)) {
                    instance.get();
                }
                long applied = database.jdbc()
                    .sql("select count(*) from aludel_log where outcome = 'done'")
                    .query(Long.class)
                    .single();
                System.out.printf("round %d: %d instances in %d ms, %d migrations applied, no failure%n", round,
                        INSTANCES, (System.nanoTime() - start) / 1_000_000, applied);
            }
        }
        threads.shutdown();
    }

}
