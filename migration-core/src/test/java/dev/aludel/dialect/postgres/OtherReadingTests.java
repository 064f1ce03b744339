package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SequenceLimit;
import dev.aludel.operation.SequenceRestart;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.schema.Attribute;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
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
                Reading.of("CREATE SEQUENCE IF NOT EXISTS public.s START WITH 1 INCREMENT BY 50",
                        new IfNeeded(new CreateSequence(
                                Sequence.of(name("s"), SequenceOptions.DEFAULTS.incrementedBy(50))))),
                creates("CREATE SEQUENCE s INCREMENT 1 MINVALUE 1 NO MAXVALUE CACHE 1 NO CYCLE OWNED BY NONE",
                        SequenceOptions.DEFAULTS),
                creates("CREATE SEQUENCE s MINVALUE -5 MAXVALUE 5 CYCLE CACHE 10",
                        new SequenceOptions(-5, 1, -5L, 5L, 10, true)),
                Reading.of("CREATE SEQUENCE s AS integer MAXVALUE 2147483647",
                        new CreateSequence(Sequence.of(name("s"), type("integer"), SequenceOptions.DEFAULTS))),
                Reading.of("ALTER SEQUENCE s RESTART WITH 5", new ChangeSequence(name("s"), restarted(5L), null)),
                Reading.of("ALTER SEQUENCE IF EXISTS s INCREMENT 5 NO MAXVALUE OWNED BY other.t.a",
                        new IfNeeded(
                                new ChangeSequence(name("s"),
                                        new SequenceChange(null, null, 5L, null, new SequenceLimit(null), null, null,
                                                null),
                                        null)),
                        new IfNeeded(new SetSequenceOwner(name("s"), null, new ColumnName(name("other", "t"), "a")))),
                Reading.of("CREATE TEMP SEQUENCE s",
                        new RunCommand("CREATE TEMPORARY SEQUENCE", "CREATE TEMP SEQUENCE s")));
    }

    static Stream<Reading> types() {
        return Stream.of(
                Reading.of("CREATE TYPE public.mood AS ENUM ('sad', 'it''s ok', 'Happy')",
                        new CreateType(EnumType.of(name("mood"), List.of("sad", "it's ok", "Happy")))),
                Reading.of("CREATE TYPE mood AS ENUM ()", new CreateType(EnumType.of(name("mood"), List.of()))),
                Reading.of("CREATE TYPE pair AS (a int, b int)",
                        new CreateType(CompositeType.of(name("pair"),
                                List.of(Attribute.of("a", type("int")), Attribute.of("b", type("int")))))),
                Reading.of("CREATE TYPE mood AS ENUM (E'a\\tb', $$it's$$, U&'\\2603')",
                        new CreateType(EnumType.of(name("mood"), List.of("a\tb", "it's", "\u2603")))),
                Reading.of("CREATE TYPE span AS RANGE (SUBTYPE = date)",
                        new CreateObject(NamedObject.of(ObjectName.of(ObjectKind.TYPE, name("span")),
                                "CREATE TYPE span AS RANGE (SUBTYPE = date)", Set.of()))),
                Reading.of("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'new'",
                        new IfNeeded(new AddEnumValue(name("mood"), "new", null, null))),
                Reading.of("ALTER TYPE mood ADD VALUE 'new' BEFORE 'sad'",
                        new AddEnumValue(name("mood"), "new", "sad", null)),
                Reading.of("ALTER TYPE mood RENAME TO feeling", new RenameType(name("mood"), name("feeling"))),
                Reading.of("ALTER TYPE mood SET SCHEMA other",
                        new MoveToSchema(ObjectName.of(ObjectKind.TYPE, name("mood")), "other")));
    }

    static Stream<Reading> drops() {
        return Stream.of(
                Reading.of("DROP TABLE IF EXISTS t, other.\"U\" CASCADE",
                        new IfNeeded(new DropTable(name("t"), null, true)),
                        new IfNeeded(new DropTable(name("other", "U"), null, true))),
                Reading.of("DROP TABLE t, u", new DropTable(name("t"), null, false),
                        new IfNeeded(new DropTable(name("u"), null, false))),
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

    private static SequenceChange restarted(long number) {
        return new SequenceChange(null, null, null, null, null, null, null, new SequenceRestart(number));
    }

    private static Reading creates(String sql, SequenceOptions options) {
        return Reading.of(sql, new CreateSequence(Sequence.of(name("s"), options)));
    }

}
