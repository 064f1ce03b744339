package dev.aludel.measurement;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import org.springframework.util.FileSystemUtils;

import com.sun.management.ThreadMXBean;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftRequest;
import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.PersistenceUnit;
import dev.aludel.safety.Severity;
import dev.aludel.spec.EntityCompiler;
import dev.aludel.testing.RoundTrips;
import dev.aludel.testing.TestDatabase;

/**
 * What drafts cost for 1,000 entities: all of them new, and nothing new, beside what
 * Hibernate's own {@code update} does when nothing is new.
 */
final class LargeDrafts {

    private static final int ENTITIES = 1_000;

    private static final int ROUNDS = 5;

    private LargeDrafts() {
    }

    public static void main(String[] arguments) throws Exception {
        PersistenceUnit unit = new PersistenceUnit(EntityCompiler.compile(entities()), Map.of()).namedAsBootDoes();
        unit = unit.with("hibernate.classLoaders", List.of(unit.entities().get(0).getClassLoader()));
        Path folder = Files.createTempDirectory("aludel-measurement");
        try (TestDatabase database = TestDatabase.create(); RoundTrips trips = RoundTrips.to(database)) {
            int version = database.jdbc().sql("show server_version_num").query(Integer.class).single() / 10_000;
            PersistenceUnit entities = unit;
            measure("building the metadata", trips, () -> entities.offline(version));
            measure("the draft of %,d new tables".formatted(ENTITIES), trips,
                    () -> migrations(trips.dataSource(), folder, entities, version)
                        .draft(DraftRequest.of("All").unwritten()));
            Migrations migrations = migrations(database.dataSource(), folder, unit, version);
            migrations.draft(DraftRequest.of("All"));
            migrations.upgrade("head");
            measure("a draft with nothing to do, the metadata included", trips,
                    () -> migrations(trips.dataSource(), folder, entities, version)
                        .draft(DraftRequest.of("Nothing").unwritten()));
            PersistenceUnit updating = unit.with("jakarta.persistence.nonJtaDataSource", trips.dataSource());
            measure("Hibernate's start", trips, () -> start(updating));
            measure("Hibernate's start with update", trips,
                    () -> start(updating.with("hibernate.hbm2ddl.auto", "update")));
        }
        finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Object start(PersistenceUnit unit) {
        unit.open().close();
        return unit;
    }

    private static Migrations migrations(DataSource dataSource, Path folder, PersistenceUnit unit, int version) {
        WantedSchema wanted = WantedSchema.of(List.of(unit.offline(version)));
        return Migrations.of(dataSource,
                MigrationSettings.defaults()
                    .source((source) -> source.withLocations("filesystem:" + folder))
                    .drafts((drafts) -> drafts.in(DraftFolder.of(folder)))
                    .safety((safety) -> safety.withFailOn(Severity.BLOCKER))
                    .withEntities(() -> Optional.of(wanted)));
    }

    private static void measure(String what, RoundTrips trips, Callable<?> work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Long> times = new ArrayList<>();
        long allocated = 0;
        for (int round = 0; round < ROUNDS; round++) {
            trips.sinceLastAsked();
            System.gc();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            work.call();
            times.add((System.nanoTime() - start) / 1_000_000);
            allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
        }
        long peak = pools().stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%s: first %,d ms, median of %d %,d ms, %,d round trips, %,d MB allocated, heap at most %,d MB%n", what,
                times.get(0), ROUNDS, times.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow(),
                trips.sinceLastAsked(), allocated >> 20, peak >> 20);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans()
            .stream()
            .filter((pool) -> pool.getType() == MemoryType.HEAP)
            .toList();
    }

    private static String entities() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ENTITIES; i++) {
            text.append("""
                    @Entity
                    @Table(indexes = @Index(columnList = "createdAt"))
                    class Thing%1$d {
                        @Id @GeneratedValue Long id;
                        @Column(nullable = false, length = 200) String name;
                        @Column(unique = true) String code;
                        BigDecimal price;
                        Instant createdAt;
                        boolean active;
                        @Enumerated(EnumType.STRING) Thread.State state;
                        @ManyToOne(fetch = FetchType.LAZY) Thing%2$d parent;
                    }
                    """.formatted(i, i / 2));
        }
        return text.toString();
    }

}
