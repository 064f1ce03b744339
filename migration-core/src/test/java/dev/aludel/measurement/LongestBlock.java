package dev.aludel.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.drift.WantedSchema;
import dev.aludel.plan.PlanStyle;
import dev.aludel.safety.Severity;
import dev.aludel.schema.Schema;
import dev.aludel.source.Folder;
import dev.aludel.testing.TestDatabase;

/**
 * How long a writer and a reader wait at most while a table of 100,000 rows changes: as
 * it is drafted, and in one statement.
 */
final class LongestBlock {

    private static final int ROWS = 100_000;

    private static final String TABLES = """
            CREATE TABLE owners (id bigint PRIMARY KEY);
            CREATE TABLE tasks (id bigint PRIMARY KEY, owner bigint, clicks integer NOT NULL, token varchar(36),
              title varchar(200), cost numeric(10, 2), seen bigint NOT NULL);
            CREATE INDEX tasks_clicks ON tasks (clicks);""";

    private static final String FILLING = """
            INSERT INTO owners SELECT generate_series(1, 100);
            INSERT INTO tasks SELECT n, 1 + n %% 100, n, gen_random_uuid(), 'Task ' || n, n / 100.0, 0
            FROM generate_series(1, %d) AS n;""".formatted(ROWS);

    private LongestBlock() {
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("| change | plain: writer | reader | gentle: writer | reader | writer's ratio |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (Map.Entry<String, String> change : changes().entrySet()) {
            Waiting plain = waiting(change.getValue(), PlanStyle.PLAIN);
            Waiting gentle = waiting(change.getValue(), PlanStyle.GENTLE);
            System.out.printf("| %s | %d ms | %d ms | %d ms | %d ms | %.0f : 1 |%n", change.getKey(), plain.writer(),
                    plain.reader(), gentle.writer(), gentle.reader(),
                    (double) plain.writer() / Math.max(1, gentle.writer()));
        }
    }

    private static Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("`integer` to `bigint`, with an index", "ALTER TABLE tasks ALTER COLUMN clicks TYPE bigint");
        changes.put("`varchar` to `uuid`", "ALTER TABLE tasks ALTER COLUMN token TYPE uuid USING token::uuid");
        changes.put("`varchar` narrowed", "ALTER TABLE tasks ALTER COLUMN title TYPE varchar(100)");
        changes.put("`numeric` with more digits", "ALTER TABLE tasks ALTER COLUMN cost TYPE numeric(12, 4)");
        changes.put("an index", "CREATE INDEX tasks_title ON tasks (title)");
        changes.put("a unique constraint", "ALTER TABLE tasks ADD CONSTRAINT tasks_token_key UNIQUE (token)");
        changes.put("a check", "ALTER TABLE tasks ADD CONSTRAINT tasks_cost_check CHECK (cost >= 0)");
        changes.put("a foreign key",
                "ALTER TABLE tasks ADD CONSTRAINT tasks_owner_fkey FOREIGN KEY (owner) REFERENCES owners");
        changes.put("a mandatory column", "ALTER TABLE tasks ALTER COLUMN title SET NOT NULL");
        return changes;
    }

    private static Waiting waiting(String change, PlanStyle style)
            throws SQLException, IOException, InterruptedException {
        Schema wanted;
        try (TestDatabase other = TestDatabase.create(); Connection connection = other.dataSource().getConnection()) {
            other.jdbc().sql(TABLES + change).update();
            wanted = new PostgresDialect().catalog().read(connection, List.of("public"));
        }
        Path folder = Files.createTempDirectory("aludel-measurement");
        try (TestDatabase database = TestDatabase.create()) {
            new Folder(folder).with("V1__tables.sql", TABLES);
            Migrations migrations = Migrations.of(database.dataSource(),
                    MigrationSettings.defaults()
                        .withEntities(() -> Optional.of(WantedSchema.of(wanted)))
                        .source((source) -> source.withLocations(new Folder(folder).location()))
                        .safety((safety) -> safety.withFailOn(Severity.BLOCKER))
                        .drafts((drafts) -> drafts.in(DraftFolder.of(folder)).planned(style)));
            migrations.upgrade("head");
            database.jdbc().sql(FILLING).update();
            database.jdbc().sql("VACUUM ANALYZE tasks").update();
            List<DraftedMigration> drafted = migrations.draft(DraftRequest.of(null)).migrations();
            try (Client writer = Client.of(database, "UPDATE tasks SET seen = seen + 1 WHERE id = ?", ROWS);
                    Client reader = Client.of(database, "SELECT seen FROM tasks WHERE id = ?", ROWS)) {
                writer.begin();
                reader.begin();
                for (DraftedMigration migration : drafted) {
                    migrations.upgrade(migration.revision());
                }
                return new Waiting(writer.end(), reader.end());
            }
        }
    }

    /**
     * The longest that somebody waited, in milliseconds.
     */
    private record Waiting(long writer, long reader) {

    }

}
