package dev.aludel.dialect.postgres;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.ColumnOptions;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Likeness;
import dev.aludel.operation.LikenessPart;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Default;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.ReferentialRules;
import dev.aludel.schema.Storage;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

import static dev.aludel.dialect.postgres.Reading.name;
import static dev.aludel.dialect.postgres.Reading.type;

class CreateTableReadingTests {

    private static final Column A = Column.of("a", type("int"));

    private static final Column B = Column.of("b", type("int"));

    @ParameterizedTest
    @MethodSource({ "tables", "behindColumns", "ofTheTable" })
    void reads(Reading example) {
        example.check();
    }

    static Stream<Reading> tables() {
        return Stream.of(creates("CREATE TABLE t (a int, b int NOT NULL)", Table.of(name("t"), A, B.mandatory())),
                creates("create table Public.T (A int)", Table.of(name("t"), A)),
                Reading.of("CREATE TABLE IF NOT EXISTS \"T\" (a int);",
                        new IfNeeded(new CreateTable(Table.of(name("T"), A)))),
                creates("CREATE TABLE other.t (a int)", Table.of(name("other", "t"), A)),
                creates("CREATE TABLE t ()", Table.of(name("t"))),
                Reading.of("CREATE UNLOGGED TABLE t (a int) WITH (FillFactor = 70) TABLESPACE fast",
                        new CreateTable(Table.of(name("t"), A)
                            .with(new Storage(false, new TreeMap<>(Map.of("fillfactor", "70"))))),
                        Reading.setting("t", "tablespace", "ALTER TABLE t SET TABLESPACE fast",
                                "ALTER TABLE t SET TABLESPACE pg_default")),
                creates("CREATE TABLE t (a int, b int) PARTITION BY RANGE (a)",
                        Table.of(name("t"), A, B).with(Inheritance.NONE.partitionedBy("RANGE (a)"))),
                creates("CREATE TABLE t () INHERITS (other.p, q)",
                        Table.of(name("t")).with(new Inheritance(List.of(name("other", "p"), name("q")), null, null))),
                creates("CREATE TABLE t PARTITION OF p FOR VALUES IN (1)",
                        Table.of(name("t")).with(Inheritance.partitionOf(name("p"), "FOR VALUES IN (1)"))),
                Reading.of("CREATE TABLE t (a int, LIKE u INCLUDING ALL EXCLUDING COMMENTS)",
                        new CreateTableLike(Table.of(name("t"), A),
                                List.of(new Likeness(name("u"), 1, withoutComments())), null, List.of())),
                Reading.of("CREATE TABLE t OF pair (a WITH OPTIONS DEFAULT 5 NOT NULL)",
                        new CreateTableLike(Table.of(name("t")), List.of(), name("pair"),
                                List.of(new ColumnOptions("a", true, new Default("5")))),
                        Reading.setting("t", "type", "ALTER TABLE t OF pair", "ALTER TABLE t NOT OF")),
                creates("CREATE TABLE t (a int, EXCLUDE USING gist (a WITH =))",
                        with(Table.of(name("t"), A),
                                new ExclusionConstraint("t_a_excl", "gist",
                                        List.of(new ExclusionElement(IndexKey.column("a"), "=")), null,
                                        IndexOptions.USUAL, Deferral.NOT_DEFERRABLE, null))),
                Reading.of("CREATE TEMP TABLE t (a int)",
                        new RunCommand("CREATE TEMPORARY TABLE", "CREATE TEMP TABLE t (a int)", name("t"))),
                Reading.of("CREATE TEMP TABLE t AS SELECT 1",
                        new RunCommand("CREATE TEMPORARY TABLE", "CREATE TEMP TABLE t AS SELECT 1", name("t"))));
    }

    static Stream<Reading> behindColumns() {
        return Stream.of(one("a int PRIMARY KEY", PrimaryKey.of("t_pkey", List.of("a"))),
                one("a int CONSTRAINT pk PRIMARY KEY", PrimaryKey.of("pk", List.of("a"))),
                one("a int UNIQUE", UniqueConstraint.of("t_a_key", List.of("a"))),
                one("a int CONSTRAINT \"U\" UNIQUE", UniqueConstraint.of("U", List.of("a"))),
                one("a int CHECK (a > 0)", CheckConstraint.of("t_a_check", "a > 0")),
                one("a int CHECK (((a > 0) AND (a < 9)))", CheckConstraint.of("t_a_check", "(a > 0) AND (a < 9)")),
                one("a int CHECK (a > 0) CHECK (lower(a::text) <> 'x')", CheckConstraint.of("t_a_check", "a > 0"),
                        CheckConstraint.of("t_a_check1", "lower(a::text) <> 'x'")),
                one("a int REFERENCES x", ForeignKey.of("t_a_fkey", List.of("a"), name("x"), List.of())),
                one("a int REFERENCES public.x (id) ON UPDATE NO ACTION ON DELETE SET NULL",
                        ForeignKey.of("t_a_fkey", List.of("a"), name("x"), List.of("id"))
                            .onDelete(ReferentialAction.SET_NULL)),
                one("a int CONSTRAINT f REFERENCES other.x ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED",
                        ForeignKey.of("f", List.of("a"), name("other", "x"), List.of())
                            .onDelete(ReferentialAction.CASCADE)
                            .deferred(Deferral.INITIALLY_DEFERRED)));
    }

    static Stream<Reading> ofTheTable() {
        QualifiedName x = name("x");
        return Stream.of(two("PRIMARY KEY (b, a)", PrimaryKey.of("t_pkey", List.of("b", "a"))),
                two("CONSTRAINT u UNIQUE (a, \"b\")", UniqueConstraint.of("u", List.of("a", "b"))),
                two("UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b)",
                        UniqueConstraint.of("t_a_b_key", List.of("a"))
                            .with(IndexOptions.USUAL.including(List.of("b")).nullsNotDistinct())),
                two("CHECK (a > b)", CheckConstraint.of("t_check", "a > b")),
                two("CHECK (t.a > 0 OR a IS NULL)", CheckConstraint.of("t_a_check", "t.a > 0 OR a IS NULL")),
                two("CONSTRAINT c CHECK (b <> 0) NO INHERIT", CheckConstraint.of("c", "b <> 0").notInherited()),
                two("FOREIGN KEY (a, b) REFERENCES x (c, d) ON DELETE RESTRICT ON UPDATE CASCADE",
                        ForeignKey.of("t_a_b_fkey", List.of("a", "b"), x, List.of("c", "d"))
                            .ruledBy(ReferentialRules.of(ReferentialAction.RESTRICT, ReferentialAction.CASCADE))),
                two("FOREIGN KEY (a) REFERENCES x ON DELETE SET DEFAULT",
                        ForeignKey.of("t_a_fkey", List.of("a"), x, List.of()).onDelete(ReferentialAction.SET_DEFAULT)));
    }

    private static SortedSet<LikenessPart> withoutComments() {
        SortedSet<LikenessPart> parts = new TreeSet<>(EnumSet.allOf(LikenessPart.class));
        parts.remove(LikenessPart.COMMENTS);
        return parts;
    }

    private static Reading one(String definition, Constraint... constraints) {
        return creates("CREATE TABLE t (%s)".formatted(definition), with(Table.of(name("t"), A), constraints));
    }

    private static Reading two(String definition, Constraint... constraints) {
        return creates("CREATE TABLE t (a int, b int, %s)".formatted(definition),
                with(Table.of(name("t"), A, B), constraints));
    }

    private static Table with(Table table, Constraint... constraints) {
        Table changed = table;
        for (Constraint constraint : constraints) {
            changed = changed.with(constraint);
        }
        return changed;
    }

    private static Reading creates(String sql, Table table) {
        return Reading.of(sql, new CreateTable(table));
    }

}
