package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Statements about tables that have partitions, heirs, or foreign keys from and to them:
 * which other tables they lock only the schema tells.
 */
final class FamilyEffectsCases {

    private FamilyEffectsCases() {
    }

    static void fill(Connection connection) throws SQLException {
        new Live(connection).run("""
                CREATE TABLE rooms (id int PRIMARY KEY, name text UNIQUE);
                CREATE TABLE stays (id int, room int CONSTRAINT stays_room REFERENCES rooms, day int NOT NULL,
                  note text, CONSTRAINT stays_note CHECK (note <> ''), PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
                CREATE TABLE stays_1 PARTITION OF stays FOR VALUES FROM (0) TO (100);
                CREATE TABLE stays_2 PARTITION OF stays FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (day);
                CREATE TABLE stays_21 PARTITION OF stays_2 FOR VALUES FROM (100) TO (200);
                CREATE TABLE stays_rest PARTITION OF stays DEFAULT;
                CREATE TABLE bills (id int PRIMARY KEY, stay int, day int, room int,
                  CONSTRAINT bills_stay FOREIGN KEY (stay, day) REFERENCES stays,
                  CONSTRAINT bills_room FOREIGN KEY (room) REFERENCES rooms);
                CREATE INDEX stays_by_note ON stays (note);
                INSERT INTO rooms SELECT n, 'r' || n FROM generate_series(1, 120) n;
                INSERT INTO stays SELECT n, 1, n * 2, 'n' FROM generate_series(1, 120) n;
                INSERT INTO bills SELECT n, n, n * 2, 1 FROM generate_series(1, 40) n;
                CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
                CREATE TRIGGER watched AFTER UPDATE ON stays FOR EACH ROW EXECUTE FUNCTION watch();
                CREATE TABLE plants (name text, height int);
                CREATE TABLE trees (rings int) INHERITS (plants);
                INSERT INTO trees SELECT 'oak', n, n FROM generate_series(1, 99) n;
                INSERT INTO plants SELECT 'rose', n FROM generate_series(1, 99) n;
                CREATE VIEW tall AS SELECT name FROM plants WHERE height > 10;
                """);
    }

    static Stream<EffectsCase> all() {
        return Stream.of(partitioned(), partners(), made(), inherited(), validated(), cascades(), commands())
            .flatMap((cases) -> cases);
    }

    private static Stream<EffectsCase> partitioned() {
        return Stream.of("ALTER TABLE stays ADD COLUMN more int",
                "ALTER TABLE stays ADD COLUMN more float DEFAULT random()", "ALTER TABLE stays DROP COLUMN note",
                "ALTER TABLE stays RENAME COLUMN note TO remark", "ALTER TABLE stays ALTER COLUMN note SET NOT NULL",
                "ALTER TABLE stays ALTER COLUMN note SET DEFAULT 'x'",
                "ALTER TABLE stays ALTER COLUMN note DROP DEFAULT",
                "ALTER TABLE stays ALTER COLUMN note TYPE varchar(100)", "ALTER TABLE stays ADD CHECK (day > -1)",
                "ALTER TABLE stays ADD UNIQUE (note, day)", "ALTER TABLE stays ADD FOREIGN KEY (id) REFERENCES rooms",
                "ALTER TABLE stays DROP CONSTRAINT stays_note",
                "ALTER TABLE stays RENAME CONSTRAINT stays_note TO noted", "ALTER TABLE stays RENAME TO visits",
                "CREATE INDEX ix ON stays (room)", "CREATE INDEX ix ON ONLY stays (room)", "DROP INDEX stays_by_note",
                "ALTER TABLE stays DISABLE TRIGGER USER", "ALTER TABLE stays DISABLE TRIGGER watched",
                "DROP TRIGGER watched ON stays",
                "CREATE TRIGGER t AFTER INSERT ON stays FOR EACH ROW EXECUTE FUNCTION watch()",
                "CREATE TRIGGER t AFTER INSERT ON stays EXECUTE FUNCTION watch()",
                "CREATE POLICY p ON stays USING (true)", "UPDATE stays SET note = 'x'", "UPDATE stays_2 SET note = 'x'",
                "COMMENT ON TABLE stays IS 'x'")
            .map(EffectsCase::of);
    }

    private static Stream<EffectsCase> partners() {
        return Stream
            .of("ALTER TABLE bills DROP COLUMN room", "ALTER TABLE bills DROP COLUMN stay",
                    "ALTER TABLE bills DROP CONSTRAINT bills_stay", "ALTER TABLE stays DROP CONSTRAINT stays_room",
                    "ALTER TABLE bills ALTER COLUMN room TYPE bigint", "ALTER TABLE rooms ALTER COLUMN id TYPE bigint",
                    "ALTER TABLE rooms ALTER COLUMN name TYPE varchar", "DROP TABLE bills",
                    "ALTER TABLE bills ADD CONSTRAINT b FOREIGN KEY (stay, day) REFERENCES stays NOT VALID",
                    "ALTER TABLE rooms RENAME COLUMN id TO number", "ALTER TABLE rooms RENAME TO places")
            .map(EffectsCase::of);
    }

    private static Stream<EffectsCase> made() {
        return Stream.of(EffectsCase.of("CREATE TABLE stays_3 PARTITION OF stays FOR VALUES FROM (300) TO (400)"),
                EffectsCase.of("CREATE TABLE visits (id int REFERENCES rooms, stay int, day int, "
                        + "FOREIGN KEY (stay, day) REFERENCES stays)"),
                EffectsCase.of("CREATE TABLE flowers (color text) INHERITS (plants)"),
                EffectsCase.of("DROP TABLE stays_rest").after("ALTER TABLE bills DROP CONSTRAINT bills_stay"),
                EffectsCase.of("DROP TABLE stays_1").after("ALTER TABLE bills DROP CONSTRAINT bills_stay"),
                EffectsCase.of("DROP TABLE stays").after("ALTER TABLE bills DROP CONSTRAINT bills_stay"),
                EffectsCase.of("ALTER TABLE stays DETACH PARTITION stays_rest"),
                EffectsCase.of("ALTER TABLE stays DETACH PARTITION stays_2"),
                EffectsCase.of("ALTER TABLE stays ATTACH PARTITION stays_4 FOR VALUES FROM (400) TO (500)")
                    .after("CREATE TABLE stays_4 (LIKE stays INCLUDING CONSTRAINTS); INSERT INTO stays_4 VALUES (1, 1, 420, 'n')"));
    }

    private static Stream<EffectsCase> inherited() {
        return Stream
            .of("ALTER TABLE plants ADD COLUMN more int", "ALTER TABLE plants ALTER COLUMN height SET NOT NULL",
                    "CREATE INDEX ix ON plants (height)", "ALTER TABLE plants SET UNLOGGED",
                    "ALTER TABLE plants DISABLE TRIGGER USER", "ALTER TABLE plants ALTER COLUMN name SET DEFAULT 'x'",
                    "DELETE FROM plants", "TRUNCATE plants")
            .map(EffectsCase::of);
    }

    private static Stream<EffectsCase> validated() {
        EffectsCase check = EffectsCase.of("ALTER TABLE stays VALIDATE CONSTRAINT ck");
        return Stream.of(check.after("ALTER TABLE stays ADD CONSTRAINT ck CHECK (day > -1) NOT VALID"),
                check.after("ALTER TABLE stays ADD CONSTRAINT ck CHECK (day > -1)"),
                EffectsCase.of("ALTER TABLE bills VALIDATE CONSTRAINT b")
                    .after("ALTER TABLE bills ADD CONSTRAINT b FOREIGN KEY (stay, day) REFERENCES stays NOT VALID"),
                EffectsCase.of("ALTER TABLE bills VALIDATE CONSTRAINT bills_room"),
                EffectsCase.of("ALTER TABLE stays ADD CONSTRAINT b FOREIGN KEY (id) REFERENCES rooms NOT VALID")
                    .since(18),
                EffectsCase.of("ALTER TABLE stays ALTER COLUMN note SET NOT NULL")
                    .after("ALTER TABLE stays ADD CHECK (note IS NOT NULL AND day > -1)"),
                EffectsCase.of("ALTER TABLE stays ALTER COLUMN note SET NOT NULL")
                    .after("ALTER TABLE stays ADD CHECK (note IS NOT NULL) NOT VALID"),
                EffectsCase.of("ALTER TABLE stays ALTER COLUMN day SET NOT NULL"));
    }

    private static Stream<EffectsCase> cascades() {
        return Stream
            .of("DROP TABLE rooms CASCADE", "ALTER TABLE plants DROP COLUMN name CASCADE",
                    "ALTER TABLE rooms DROP CONSTRAINT rooms_pkey CASCADE", "DROP TABLE plants CASCADE",
                    "TRUNCATE rooms CASCADE", "DROP VIEW tall CASCADE")
            .map(EffectsCase::of);
    }

    private static Stream<EffectsCase> commands() {
        return Stream.of(EffectsCase.of("LOCK TABLE rooms"), EffectsCase.of("LOCK stays, rooms IN SHARE MODE NOWAIT"),
                EffectsCase.of("LOCK TABLE rooms IN ROW EXCLUSIVE MODE"),
                EffectsCase.of("LOCK TABLE rooms IN SHARE ROW EXCLUSIVE MODE"),
                EffectsCase.of("REFRESH MATERIALIZED VIEW heights").after("""
                        CREATE MATERIALIZED VIEW heights AS SELECT DISTINCT height FROM plants;
                        CREATE UNIQUE INDEX ON heights (height)"""), EffectsCase.of("REINDEX TABLE rooms"),
                EffectsCase.of("REINDEX INDEX rooms_pkey"), EffectsCase.of("REINDEX TABLE CONCURRENTLY rooms"),
                EffectsCase.of("CLUSTER rooms USING rooms_pkey"), EffectsCase.of("VACUUM FULL rooms"),
                EffectsCase.of("VACUUM (FULL, ANALYZE) rooms"), EffectsCase.of("VACUUM rooms"),
                EffectsCase.of("VACUUM (FULL off) rooms"), EffectsCase.of("ANALYZE rooms (name)"),
                EffectsCase.of("REINDEX SCHEMA public"));
    }

}
