package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.schema.ReferentialRules;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
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
                creates("CREATE TABLE IF NOT EXISTS \"T\" (a int);", Table.of(name("T"), A)),
                creates("CREATE TABLE other.t (a int)", Table.of(name("other", "t"), A)),
                creates("CREATE TABLE t ()", Table.of(name("t"))),
                creates("CREATE UNLOGGED TABLE t (a int) WITH (fillfactor = 70) TABLESPACE fast",
                        Table.of(name("t"), A)),
                creates("CREATE TABLE t (a int, b int) PARTITION BY RANGE (a)", Table.of(name("t"), A, B)),
                creates("CREATE TABLE t (a int, EXCLUDE USING gist (a WITH =))", Table.of(name("t"), A)),
                Reading.of("CREATE TEMP TABLE t (a int)",
                        new RunCommand("CREATE TEMPORARY TABLE", "CREATE TEMP TABLE t (a int)")));
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
                            .onDelete(ReferentialAction.CASCADE)));
    }

    static Stream<Reading> ofTheTable() {
        QualifiedName x = name("x");
        return Stream.of(two("PRIMARY KEY (b, a)", PrimaryKey.of("t_pkey", List.of("b", "a"))),
                two("CONSTRAINT u UNIQUE (a, \"b\")", UniqueConstraint.of("u", List.of("a", "b"))),
                two("UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b)", UniqueConstraint.of("t_a_b_key", List.of("a"))),
                two("CHECK (a > b)", CheckConstraint.of("t_check", "a > b")),
                two("CHECK (t.a > 0 OR a IS NULL)", CheckConstraint.of("t_a_check", "t.a > 0 OR a IS NULL")),
                two("CONSTRAINT c CHECK (b <> 0) NO INHERIT", CheckConstraint.of("c", "b <> 0")),
                two("FOREIGN KEY (a, b) REFERENCES x (c, d) ON DELETE RESTRICT ON UPDATE CASCADE",
                        ForeignKey.of("t_a_b_fkey", List.of("a", "b"), x, List.of("c", "d"))
                            .ruledBy(ReferentialRules.of(ReferentialAction.RESTRICT, ReferentialAction.CASCADE))),
                two("FOREIGN KEY (a) REFERENCES x ON DELETE SET DEFAULT",
                        ForeignKey.of("t_a_fkey", List.of("a"), x, List.of()).onDelete(ReferentialAction.SET_DEFAULT)));
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
