package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.ObjectKind;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropType;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;

import static dev.aludel.dialect.postgres.Reading.name;
import static dev.aludel.dialect.postgres.Reading.type;

/** Sequences, types, drops and rows. */
class OtherReadingTests {

    @ParameterizedTest
    @MethodSource({ "sequences", "types", "drops", "rows" })
    void reads(Reading example) {
        example.check();
    }

    static Stream<Reading> sequences() {
        return Stream.of(creates("CREATE SEQUENCE s", SequenceOptions.DEFAULTS),
                creates("CREATE SEQUENCE IF NOT EXISTS public.s START WITH 1 INCREMENT BY 50",
                        SequenceOptions.DEFAULTS.incrementedBy(50)),
                creates("CREATE SEQUENCE s INCREMENT 1 MINVALUE 1 NO MAXVALUE CACHE 1 NO CYCLE OWNED BY NONE",
                        SequenceOptions.DEFAULTS),
                creates("CREATE SEQUENCE s MINVALUE -5 MAXVALUE 5 CYCLE CACHE 10",
                        new SequenceOptions(-5, 1, -5L, 5L, 10, true)),
                Reading.of("CREATE SEQUENCE s AS integer MAXVALUE 2147483647",
                        new CreateSequence(Sequence.of(name("s"), type("integer"), SequenceOptions.DEFAULTS))),
                Reading.of("ALTER SEQUENCE s RESTART WITH 5",
                        new RunCommand("ALTER SEQUENCE", "ALTER SEQUENCE s RESTART WITH 5")));
    }

    static Stream<Reading> types() {
        return Stream.of(
                Reading.of("CREATE TYPE public.mood AS ENUM ('sad', 'it''s ok', 'Happy')",
                        new CreateType(EnumType.of(name("mood"), List.of("sad", "it's ok", "Happy")))),
                Reading.of("CREATE TYPE mood AS ENUM ()", new CreateType(EnumType.of(name("mood"), List.of()))),
                Reading.of("CREATE TYPE pair AS (a int, b int)",
                        new RunCommand("CREATE TYPE", "CREATE TYPE pair AS (a int, b int)")),
                Reading.of("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'new'",
                        new AddEnumValue(name("mood"), "new", null, null)),
                Reading.of("ALTER TYPE mood ADD VALUE 'new' BEFORE 'sad'",
                        new AddEnumValue(name("mood"), "new", "sad", null)),
                Reading.of("ALTER TYPE mood RENAME TO feeling", new RenameType(name("mood"), name("feeling"))),
                Reading.of("ALTER TYPE mood SET SCHEMA other",
                        new MoveToSchema(ObjectName.of(ObjectKind.TYPE, name("mood")), "other")));
    }

    static Stream<Reading> drops() {
        return Stream.of(
                Reading.of("DROP TABLE IF EXISTS t, other.\"U\" CASCADE", new DropTable(name("t"), null, false),
                        new DropTable(name("other", "U"), null, false)),
                Reading.of("DROP SEQUENCE s", new DropSequence(name("s"), null, false)),
                Reading.of("DROP TYPE mood", new DropType(name("mood"), null, false)),
                Reading.of("TRUNCATE t", new TruncateTables(List.of(name("t")), false)),
                Reading.of("TRUNCATE TABLE ONLY t, other.u * RESTART IDENTITY CASCADE",
                        new TruncateTables(List.of(name("t"), name("other", "u")), true)));
    }

    static Stream<Reading> rows() {
        return Stream.of(Reading.of("UPDATE t SET a = 1 WHERE a IS NULL", new UpdateRows(name("t"), "a IS NULL")),
                Reading.of("UPDATE ONLY public.t AS x SET (a, b) = (1, 2) FROM u WHERE x.id = u.id /* so */ AND u.a",
                        new UpdateRows(name("t"), "x.id = u.id /* so */ AND u.a")),
                Reading.of("UPDATE t SET a = (SELECT 1 WHERE true)", new UpdateRows(name("t"), null)),
                Reading.of("DELETE FROM t", new DeleteRows(name("t"), null)),
                Reading.of("DELETE FROM t USING u WHERE t.id = u.id RETURNING *",
                        new DeleteRows(name("t"), "t.id = u.id")),
                Reading.of("DELETE FROM t WHERE CURRENT OF c", new DeleteRows(name("t"), "CURRENT OF c")),
                Reading.of("DELETE FROM t WHERE TRUE", new DeleteRows(name("t"), null)),
                Reading.of("DELETE FROM t WHERE ((1 = 1))", new DeleteRows(name("t"), null)),
                Reading.of("DELETE FROM t WHERE 'a' = 'a' AND NOT (false)", new DeleteRows(name("t"), null)),
                Reading.of("DELETE FROM t WHERE a = 1 OR 2 = 2", new DeleteRows(name("t"), null)),
                Reading.of("DELETE FROM t WHERE a = 1 AND true", new DeleteRows(name("t"), "a = 1 AND true")),
                Reading.of("DELETE FROM t WHERE a = a", new DeleteRows(name("t"), "a = a")),
                Reading.of("DELETE FROM t WHERE 1 = 2", new DeleteRows(name("t"), "1 = 2")),
                Reading.of("WITH old AS (DELETE FROM t WHERE a < 5 RETURNING *) SELECT * FROM old",
                        new DeleteRows(name("t"), "a < 5")),
                Reading.of("WITH old AS (DELETE FROM t RETURNING *) INSERT INTO u SELECT * FROM old",
                        new DeleteRows(name("t"), null),
                        new RunCommand("INSERT",
                                "WITH old AS (DELETE FROM t RETURNING *) INSERT INTO u SELECT * FROM old")),
                Reading.of("WITH x AS (SELECT 1) UPDATE t SET a = 1 FROM x", new UpdateRows(name("t"), null)));
    }

    private static Reading creates(String sql, SequenceOptions options) {
        return Reading.of(sql, new CreateSequence(Sequence.of(name("s"), options)));
    }

}
