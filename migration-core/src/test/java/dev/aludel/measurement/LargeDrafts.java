package dev.aludel.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.util.FileSystemUtils;

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
 * Hibernate's own {@code update} does when nothing is new. All in turns, in one process
 * that is warm.
 */
final class LargeDrafts {

    private static final int ENTITIES = 1_000;

    private static final int WARM_UP = 2;

    private static final int ROUNDS = 5;

    private LargeDrafts() {
    }

    public static void main(String[] arguments) throws Exception {
        PersistenceUnit named = new PersistenceUnit(EntityCompiler.compile(entities()), Map.of()).namedAsBootDoes();
        PersistenceUnit unit = named.with("hibernate.classLoaders", List.of(named.entities().get(0).getClassLoader()));
        Path folder = Files.createTempDirectory("aludel-measurement");
        Path nowhere = Files.createTempDirectory("aludel-measurement");
        try (TestDatabase empty = TestDatabase.create();
                TestDatabase full = TestDatabase.create();
                TestDatabase updated = TestDatabase.create();
                RoundTrips toEmpty = RoundTrips.to(empty);
                RoundTrips toFull = RoundTrips.to(full);
                RoundTrips toUpdated = RoundTrips.to(updated)) {
            int version = full.jdbc().sql("show server_version_num").query(Integer.class).single() / 10_000;
            Migrations migrations = migrations(full.dataSource(), folder, unit, version);
            migrations.draft(DraftRequest.of("All"));
            migrations.upgrade("head");
            migrations(updated.dataSource(), folder, unit, version).upgrade("head");
            PersistenceUnit starting = unit.with("jakarta.persistence.nonJtaDataSource", toUpdated.dataSource());
            PersistenceUnit updating = starting.with("hibernate.hbm2ddl.auto", "update");
            List<Measured> all = List.of(
                    new Measured("building the metadata, and reading it", toFull, () -> unit.offline(version)),
                    new Measured("a draft with nothing to do", toFull,
                            () -> migrations(toFull.dataSource(), folder, unit, version)
                                .draft(DraftRequest.of("Nothing").unwritten())),
                    new Measured("a draft of %,d new tables".formatted(ENTITIES), toEmpty,
                            () -> migrations(toEmpty.dataSource(), nowhere, unit, version)
                                .draft(DraftRequest.of("All").unwritten())),
                    new Measured("Hibernate's start", toUpdated, () -> start(starting)),
                    new Measured("Hibernate's start with update", toUpdated, () -> start(updating)));
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (Measured measured : all) {
                    measured.run();
                }
            }
            all.forEach((measured) -> System.out.println(measured.text(WARM_UP)));
        }
        finally {
            FileSystemUtils.deleteRecursively(folder);
            FileSystemUtils.deleteRecursively(nowhere);
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
