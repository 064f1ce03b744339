package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Statements whose cost is in types, functions, indexes and checks that only the schema
 * knows.
 */
final class TypeChangeEffectsCases {

    private TypeChangeEffectsCases() {
    }

    static void fill(Connection connection) throws SQLException {
        new Live(connection).run("""
                CREATE DOMAIN plain AS varchar(20);
                CREATE DOMAIN positive_number AS int CHECK (VALUE > 0);
                CREATE DOMAIN small_number AS positive_number;
                CREATE DOMAIN lucky AS float DEFAULT random();
                CREATE FUNCTION steady() RETURNS int LANGUAGE sql STABLE AS 'SELECT 1 /* VOLATILE */';
                CREATE FUNCTION restless() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1 /* IMMUTABLE */; END';
                CREATE TABLE goods (id int NOT NULL, code varchar(20), label varchar(20), word varchar(20),
                  size varchar(20), made timestamp(3), kind plain, number positive_number, amount numeric(10,2),
                  CONSTRAINT goods_label CHECK (label <> ''));
                INSERT INTO goods SELECT n, 'c' || n, 'l', 'w', 's', now(), 'k', n, n FROM generate_series(1, 99) n;
                CREATE INDEX goods_code ON goods (code);
                CREATE INDEX goods_word ON goods (lower(word));
                CREATE INDEX goods_size ON goods (id) WHERE size <> '';
                CREATE INDEX goods_made ON goods (made);
                """);
    }

    static Stream<EffectsCase> all() {
        return Stream.of(added(), changed(), newer()).flatMap((cases) -> cases);
    }

    private static Stream<EffectsCase> added() {
        return Stream
            .of("more plain", "more positive_number", "more positive_number DEFAULT 5", "more small_number",
                    "more lucky", "more lucky DEFAULT 1", "more lucky[]", "more int DEFAULT steady()",
                    "more int DEFAULT restless()", "more int NOT NULL DEFAULT 5",
                    "more text DEFAULT current_setting('TimeZone')",
                    "more jsonb DEFAULT jsonb_build_object('a', now())", "more bigint DEFAULT nextval('numbers')")
            .map((column) -> EffectsCase.of("ALTER TABLE goods ADD COLUMN " + column))
            .map((claim) -> claim.toString().contains("nextval") ? claim.beyond("numbers: ROW EXCLUSIVE") : claim);
    }

    private static Stream<EffectsCase> changed() {
        return Stream
            .of("code TYPE text", "code TYPE varchar(50)", "code TYPE varchar(20)",
                    "code TYPE varchar(20) COLLATE \"C\"", "code TYPE varchar(30) USING code::varchar(30)",
                    "code TYPE text USING upper(code)", "label TYPE text", "label TYPE varchar(20)", "word TYPE text",
                    "size TYPE varchar(40)", "made TYPE timestamp(6)", "kind TYPE varchar(20)", "kind TYPE varchar(30)",
                    "code TYPE plain", "number TYPE int", "id TYPE positive_number", "id TYPE oid", "id TYPE bigint",
                    "amount TYPE numeric(12,2)", "amount TYPE numeric(12,3)", "amount TYPE int")
            .map((change) -> EffectsCase.of("ALTER TABLE goods ALTER COLUMN " + change));
    }

    private static Stream<EffectsCase> newer() {
        EffectsCase expression = EffectsCase.of("ALTER TABLE goods ALTER COLUMN twice SET EXPRESSION AS (id * 3)");
        return Stream.of(
                EffectsCase.of("ALTER TABLE goods ADD COLUMN twice int GENERATED ALWAYS AS (id * 2) VIRTUAL").since(18),
                EffectsCase.of("ALTER TABLE goods ADD COLUMN twice int NOT NULL GENERATED ALWAYS AS (id * 2) VIRTUAL")
                    .since(18),
                expression.after("ALTER TABLE goods ADD COLUMN twice int GENERATED ALWAYS AS (id * 2) STORED")
                    .since(17),
                EffectsCase.of("ALTER TABLE bills ALTER COLUMN twice SET EXPRESSION AS (id * 3)")
                    .after("ALTER TABLE bills ADD COLUMN twice int NOT NULL GENERATED ALWAYS AS (id * 2) VIRTUAL")
                    .since(18),
                EffectsCase.of("ALTER TABLE goods ALTER COLUMN code SET NOT NULL")
                    .after("ALTER TABLE goods ADD CONSTRAINT nn NOT NULL code NOT VALID")
                    .since(18),
                EffectsCase.of("ALTER TABLE goods VALIDATE CONSTRAINT nn")
                    .after("ALTER TABLE goods ADD CONSTRAINT nn NOT NULL code NOT VALID")
                    .since(18),
                EffectsCase.of("ALTER TABLE goods ALTER CONSTRAINT goods_id ENFORCED")
                    .after("ALTER TABLE goods ADD CONSTRAINT goods_id FOREIGN KEY (id) REFERENCES users NOT ENFORCED")
                    .since(18));
    }

}
