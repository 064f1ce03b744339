package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.SetParameters;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
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
                Reading.of("CREATE UNIQUE INDEX IF NOT EXISTS i ON ONLY public.t USING btree (a)",
                        new IfNeeded(new CreateIndex(name("t"), plain.asUnique().valid(false), false))),
                creates("CREATE INDEX i ON t (a) WHERE (a > 0)", plain.over("a > 0")),
                creates("CREATE INDEX i ON t (a) INCLUDE (b) WITH (fillfactor = 70)",
                        plain.with(IndexOptions.USUAL.including(List.of("b")).stored(Map.of("fillfactor", "70")))),
                creates("CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT",
                        plain.asUnique().with(IndexOptions.USUAL.nullsNotDistinct())),
                creates("CREATE INDEX i ON t USING GIN (a jsonb_path_ops (x = 1))",
                        Index.of("i", List.of(IndexKey.column("a").comparedBy("jsonb_path_ops (x='1')"))).using("gin")),
                creates("CREATE INDEX ON t (a, b)", Index.of("t_a_b_idx", "a", "b")),
                creates("CREATE INDEX ON t ((a::int))", Index.of("t_a_idx", List.of(IndexKey.expression("a::int")))),
                creates("CREATE INDEX ON t ((CASE a WHEN 1 THEN 2 END), lower(b), lower(c))",
                        Index.of("t_case_lower_lower1_idx",
                                List.of(IndexKey.expression("CASE a WHEN 1 THEN 2 END"),
                                        IndexKey.expression("lower(b)"), IndexKey.expression("lower(c)")))),
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
                key("(a)", a),
                key("a COLLATE \"C\" text_pattern_ops", a.collatedBy(name("C")).comparedBy("text_pattern_ops")),
                key("(a || b)", IndexKey.expression("a || b")),
                key("lower(a) DESC", IndexKey.expression("lower(a)").sorted(SortOrder.DESCENDING)),
                key("((a ->> 'x;)')::int)", IndexKey.expression("(a ->> 'x;)')::int")),
                key("a, lower(b)", a, IndexKey.expression("lower(b)")));
    }

    static Stream<Reading> changed() {
        return Stream.of(Reading.of("DROP INDEX i", new DropIndex(name("i"), null, null, false, false)),
                Reading.of("DROP INDEX CONCURRENTLY IF EXISTS public.i, other.j CASCADE",
                        new IfNeeded(new DropIndex(name("i"), null, null, true, true)),
                        new IfNeeded(new DropIndex(name("other", "j"), null, null, true, true))),
                Reading.of("ALTER INDEX IF EXISTS i RENAME TO j", new IfNeeded(new RenameIndex(name("i"), "j"))),
                Reading.of("ALTER INDEX i SET (fillfactor = 70)",
                        new SetParameters(ObjectName.of(ObjectKind.INDEX, name("i")),
                                new TreeMap<>(Map.of("fillfactor", "70")), new TreeMap<>())),
                Reading.of("ALTER INDEX i SET TABLESPACE pg_default",
                        new IfNeeded(new DropObject(new ObjectName(ObjectKind.SETTING, name("i"), "tablespace"), null,
                                false))),
                Reading.of("ALTER INDEX i ATTACH PARTITION j", new AttachIndex(name("i"), name("j"))));
    }

    private static Reading key(String key, IndexKey... keys) {
        return creates("CREATE INDEX i ON t (%s)".formatted(key), Index.of("i", List.of(keys)));
    }

    private static Reading creates(String sql, Index index) {
        return Reading.of(sql, new CreateIndex(name("t"), index, false));
    }

}
