package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.SortOrder;

import static dev.aludel.dialect.postgres.Reading.name;

class IndexReadingTests {

    @ParameterizedTest
    @MethodSource({ "created", "keys", "changed" })
    void reads(Reading example) {
        example.check();
    }

    static Stream<Reading> created() {
        Index plain = Index.of("i", "a");
        return Stream.of(creates("CREATE INDEX i ON t (a)", plain),
                creates("CREATE UNIQUE INDEX IF NOT EXISTS i ON ONLY public.t USING btree (a)", plain.asUnique()),
                creates("CREATE INDEX i ON t (a) WHERE (a > 0)", plain.over("a > 0")),
                creates("CREATE INDEX i ON t (a) INCLUDE (b) WITH (fillfactor = 70) TABLESPACE fast", plain),
                creates("CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT", plain.asUnique()),
                creates("CREATE INDEX i ON t USING GIN (a jsonb_path_ops)", plain.using("gin")),
                creates("CREATE INDEX ON t (a, b)", Index.of("t_a_b_idx", "a", "b")),
                creates("CREATE INDEX ON t ((a::int))", Index.of(null, List.of(IndexKey.expression("a::int")))),
                Reading.of("CREATE INDEX CONCURRENTLY i ON other.t (a)",
                        new CreateIndex(name("other", "t"), plain, true)),
                Reading.of("CREATE UNIQUE INDEX CONCURRENTLY \"I\" ON t (a)",
                        new CreateIndex(name("t"), plain.named("I").asUnique(), true)));
    }

    static Stream<Reading> keys() {
        IndexKey a = IndexKey.column("a");
        return Stream.of(key("a ASC", a), key("a DESC", a.sorted(SortOrder.DESCENDING)),
                key("a DESC NULLS FIRST", a.sorted(SortOrder.DESCENDING)),
                key("a NULLS FIRST", a.sorted(SortOrder.ASCENDING_NULLS_FIRST)), key("a ASC NULLS LAST", a),
                key("a DESC NULLS LAST", a.sorted(SortOrder.DESCENDING_NULLS_LAST)), key("\"A\"", IndexKey.column("A")),
                key("(a)", a), key("a COLLATE \"C\" text_pattern_ops", a),
                key("(a || b)", IndexKey.expression("a || b")),
                key("lower(a) DESC", IndexKey.expression("lower(a)").sorted(SortOrder.DESCENDING)),
                key("((a ->> 'x;)')::int)", IndexKey.expression("(a ->> 'x;)')::int")),
                key("a, lower(b)", a, IndexKey.expression("lower(b)")));
    }

    static Stream<Reading> changed() {
        return Stream.of(Reading.of("DROP INDEX i", new DropIndex(name("i"), null, null, false, false)),
                Reading.of("DROP INDEX CONCURRENTLY IF EXISTS public.i, other.j CASCADE",
                        new DropIndex(name("i"), null, null, true, false),
                        new DropIndex(name("other", "j"), null, null, true, false)),
                Reading.of("ALTER INDEX IF EXISTS i RENAME TO j", new RenameIndex(name("i"), "j")),
                Reading.of("ALTER INDEX i SET (fillfactor = 70)",
                        new RunCommand("ALTER INDEX", "ALTER INDEX i SET (fillfactor = 70)")),
                Reading.of("ALTER INDEX i SET TABLESPACE fast", new RunSql("ALTER INDEX i SET TABLESPACE fast")),
                Reading.of("ALTER INDEX i ATTACH PARTITION j", new RunSql("ALTER INDEX i ATTACH PARTITION j")));
    }

    private static Reading key(String key, IndexKey... keys) {
        return creates("CREATE INDEX i ON t (%s)".formatted(key), Index.of("i", List.of(keys)));
    }

    private static Reading creates(String sql, Index index) {
        return Reading.of(sql, new CreateIndex(name("t"), index, false));
    }

}
