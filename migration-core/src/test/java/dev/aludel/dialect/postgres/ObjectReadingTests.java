package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.AlterObject;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.RenameSchema;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SetComment;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static dev.aludel.dialect.postgres.Reading.name;
import static dev.aludel.dialect.postgres.Reading.type;
import static org.assertj.core.api.Assertions.assertThat;

/** Views, functions, triggers, comments, privileges, schemas and blocks. */
class ObjectReadingTests {

    private static final ObjectName V = ObjectName.of(ObjectKind.VIEW, name("v"));

    private static final ObjectName STORED = ObjectName.of(ObjectKind.MATERIALIZED_VIEW, name("v"));

    private static final ObjectName F = new ObjectName(ObjectKind.FUNCTION, name("f"), "(integer)");

    private static final ObjectName TABLE = ObjectName.table(name("t"));

    @ParameterizedTest
    @MethodSource({ "created", "altered", "dropped", "comments", "privileges", "schemas", "blocks" })
    void reads(Reading example) {
        example.check();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    a int, b text                                       | (integer, text)
                    int, character varying (5), timestamp with time zone | (integer, character varying, timestamp with time zone)
                    IN a int4 DEFAULT 5, OUT b int, INOUT c text = 'x,)' | (integer, text)
                    VARIADIC names other.mood[]                         | (other.mood[])
                    a double precision, b numeric(5, 2) ARRAY[3]        | (double precision, numeric[])
                    "A b" public."Mood", pg_catalog.int8                | (Mood, bigint)
                    a timestamp default f(1, (2)), b interval year      | (timestamp without time zone, interval)
                    """)
    void theTypesOfArgumentsTellFunctionsApart(String arguments, String types) {
        List<Operation> read = Reading.read("DROP FUNCTION f(" + arguments.replaceAll(" (?i)default.*|=.*", "") + ")");
        assertThat(Reading.read("CREATE FUNCTION f(" + arguments + ") RETURNS int LANGUAGE sql AS ''")).singleElement()
            .extracting((operation) -> ((CreateObject) operation).object().name().part())
            .isEqualTo(types);
        assertThat(read).hasSize(1);
    }

    @Test
    void whatIsThereIsReplacedAndKeepsItsComment() {
        NamedObject before = NamedObject.of(V, "CREATE VIEW v AS SELECT 1", Set.of()).commented("seen");
        Schema schema = Schema.empty().with(before);
        String sql = "CREATE OR REPLACE VIEW v AS SELECT 2";
        assertThat(Reading.read(sql).get(0).completedFrom(schema))
            .isEqualTo(new ReplaceObject(NamedObject.of(V, sql, Set.of()).commented("seen"), before));
    }

    static Stream<Reading> created() {
        ObjectName trigger = new ObjectName(ObjectKind.TRIGGER, name("t"), "x");
        return Stream.of(
                creates(V, "CREATE OR REPLACE VIEW v AS SELECT a.b, lower(u.c) FROM t a JOIN other.u ON a.id = u.id",
                        TABLE, ObjectName.table(name("other", "u")), ObjectName.column(name("t"), "b"),
                        ObjectName.column(name("t"), "id"), ObjectName.column(name("other", "u"), "id"),
                        ObjectName.column(name("other", "u"), "c"), ObjectName.of(ObjectKind.FUNCTION, name("lower"))),
                creates(ObjectName.of(ObjectKind.MATERIALIZED_VIEW, name("other", "V")),
                        "CREATE MATERIALIZED VIEW other.\"V\" AS WITH x AS (SELECT 1) SELECT * FROM x"),
                creates(F, "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'"),
                creates(trigger,
                        "CREATE CONSTRAINT TRIGGER x AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION other.f('a')",
                        TABLE, new ObjectName(ObjectKind.FUNCTION, name("other", "f"), "()")),
                creates(new ObjectName(ObjectKind.POLICY, name("t"), "p"), "CREATE POLICY p ON t", TABLE),
                creates(new ObjectName(ObjectKind.POLICY, name("t"), "p"),
                        "CREATE POLICY p ON t TO reader USING (a = current_user)", TABLE),
                creates(new ObjectName(ObjectKind.POLICY, name("t"), "p"),
                        "CREATE POLICY p ON t FOR INSERT WITH CHECK (a = current_user)", TABLE),
                opaque("CREATE POLICY p ON t FOR SELECT TO reader, CURRENT_USER USING (true)"),
                opaque("CREATE POLICY p ON t TO SESSION_USER"),
                opaque("CREATE TEXT SEARCH CONFIGURATION words (COPY = simple)"),
                creates(ObjectName.of(ObjectKind.TEXT_SEARCH_CONFIGURATION, name("words")),
                        "CREATE TEXT SEARCH CONFIGURATION words (PARSER = \"default\")"),
                creates(new ObjectName(ObjectKind.RULE, name("t"), "r"),
                        "CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING", TABLE),
                Reading.of("CREATE STATISTICS ON a, (b + 1) FROM t",
                        new CreateObject(NamedObject.of(ObjectName.of(ObjectKind.STATISTICS, name("t_a_expr_stat")),
                                "CREATE STATISTICS t_a_expr_stat ON a, (b + 1) FROM t",
                                Set.of(TABLE, ObjectName.column(name("t"), "a"))))),
                creates(new ObjectName(ObjectKind.OPERATOR, name("==="), "(integer, text)"),
                        "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = text, FUNCTION = f)"),
                creates(new ObjectName(ObjectKind.CAST, name("pair"), "(pair AS text)"),
                        "CREATE CAST (pair AS text) WITH INOUT"),
                Reading.of("CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA other",
                        new IfNeeded(
                                new CreateObject(NamedObject.of(ObjectName.of(ObjectKind.EXTENSION, name("uuid-ossp")),
                                        "CREATE EXTENSION \"uuid-ossp\" WITH SCHEMA other", Set.of())))));
    }

    static Stream<Reading> altered() {
        return Stream.of(Reading.of("ALTER VIEW IF EXISTS v RENAME TO w", new IfNeeded(new RenameObject(V, "w"))),
                Reading.of("ALTER FUNCTION f(int) SET SCHEMA other", new MoveToSchema(F, "other")),
                Reading.of("ALTER FUNCTION f(int) STABLE", new AlterObject(F, "ALTER FUNCTION f(int) STABLE")),
                Reading.of("ALTER MATERIALIZED VIEW v RENAME COLUMN a TO b", new RenameColumn(name("v"), "a", "b")),
                told("ALTER VIEW v ALTER a SET DEFAULT 1 + 1", V, "default of a",
                        "ALTER VIEW v ALTER COLUMN a SET DEFAULT 1 + 1", "ALTER VIEW v ALTER COLUMN a DROP DEFAULT"),
                Reading.of("ALTER VIEW v ALTER COLUMN a DROP DEFAULT", untold("default of a")),
                Reading.of("ALTER VIEW v SET (security_barrier)",
                        new AlterObject(V, "ALTER VIEW v SET (security_barrier)")),
                told("ALTER MATERIALIZED VIEW v ALTER \"A\" SET STATISTICS 50", STORED, "statistics of A",
                        "ALTER MATERIALIZED VIEW v ALTER COLUMN \"A\" SET STATISTICS 50",
                        "ALTER MATERIALIZED VIEW v ALTER COLUMN \"A\" SET STATISTICS -1"),
                Reading.of("ALTER MATERIALIZED VIEW v ALTER a SET STATISTICS -1", untold("statistics of a")),
                told("ALTER MATERIALIZED VIEW v CLUSTER ON i", STORED, "cluster", "ALTER TABLE v CLUSTER ON i",
                        "ALTER TABLE v SET WITHOUT CLUSTER"),
                Reading.of("ALTER MATERIALIZED VIEW v SET WITHOUT CLUSTER", untold("cluster")),
                opaque("ALTER MATERIALIZED VIEW v ALTER a SET STATISTICS 5, ALTER b SET STATISTICS 6"),
                opaque("ALTER MATERIALIZED VIEW v ALTER a SET (n_distinct = 5)"),
                opaque("ALTER FOREIGN TABLE v ALTER a SET STORAGE PLAIN"),
                told("ALTER STATISTICS v SET STATISTICS 500", ObjectName.of(ObjectKind.STATISTICS, name("v")),
                        "statistics target", "ALTER STATISTICS v SET STATISTICS 500",
                        "ALTER STATISTICS v SET STATISTICS -1"),
                Reading.of("ALTER STATISTICS v SET STATISTICS DEFAULT", untold("statistics target")),
                Reading.of("ALTER TRIGGER x ON t RENAME TO y",
                        new RenameObject(new ObjectName(ObjectKind.TRIGGER, name("t"), "x"), "y")),
                Reading.of("ALTER DOMAIN d RENAME TO e", new RenameType(name("d"), name("e"))),
                Reading.of("ALTER SCHEMA a RENAME TO b", new RenameSchema("a", "b")));
    }

    static Stream<Reading> dropped() {
        return Stream.of(
                Reading.of("DROP VIEW IF EXISTS v, other.w CASCADE", new IfNeeded(new DropObject(V, null, true)),
                        new IfNeeded(new DropObject(ObjectName.of(ObjectKind.VIEW, name("other", "w")), null, true))),
                Reading.of("DROP FUNCTION f(a integer)", new DropObject(F, null, false)),
                Reading.of("DROP ROUTINE f", new DropObject(F.withPart(null), null, false)),
                Reading.of("DROP TRIGGER \"X\" ON t RESTRICT",
                        new DropObject(new ObjectName(ObjectKind.TRIGGER, name("t"), "X"), null, false)),
                Reading.of("DROP DOMAIN d CASCADE", new DropType(name("d"), null, true)),
                Reading.of("DROP OPERATOR CLASS o USING gin",
                        new DropObject(new ObjectName(ObjectKind.OPERATOR_CLASS, name("o"), "gin"), null, false)));
    }

    static Stream<Reading> comments() {
        return Stream.of(
                Reading.of("COMMENT ON COLUMN other.t.\"A\" IS E'a\\u00e4\\n'",
                        new SetComment(ObjectName.column(name("other", "t"), "A"), null, "a\u00e4\n")),
                Reading.of("COMMENT ON TABLE t IS ''", new SetComment(TABLE, null, null)),
                Reading.of("COMMENT ON FUNCTION f(int) IS NULL", new SetComment(F, null, null)),
                Reading.of("COMMENT ON CONSTRAINT c ON DOMAIN d IS 'x' -- so\n ' y'",
                        new SetComment(new ObjectName(ObjectKind.DOMAIN_CONSTRAINT, name("d"), "c"), null, "x y")));
    }

    static Stream<Reading> privileges() {
        return Stream.of(
                Reading.of("GRANT SELECT, UPDATE (a) ON t TO reader, PUBLIC", grants("t", "SELECT", "reader"),
                        grants("t", "UPDATE (a)", "reader"), grants("t", "SELECT", "public"),
                        grants("t", "UPDATE (a)", "public")),
                Reading.of("REVOKE DELETE ON t FROM reader CASCADE", revokes("DELETE to reader"),
                        revokes("DELETE to reader with grant option")),
                Reading.of("REVOKE INSERT ON t FROM reader", new RunSql("REVOKE INSERT ON t FROM reader")),
                Reading.of("GRANT EXECUTE ON FUNCTION f(int) TO \"R r\" WITH GRANT OPTION",
                        new CreateObject(NamedObject
                            .of(new ObjectName(ObjectKind.GRANT, name("f"),
                                    "function (integer): EXECUTE to R r with grant option"),
                                    "GRANT EXECUTE ON FUNCTION f(integer) TO \"R r\" WITH GRANT OPTION", Set.of(F))
                            .removedBy("REVOKE EXECUTE ON FUNCTION f(integer) FROM \"R r\""))));
    }

    static Stream<Reading> schemas() {
        Operation other = new CreateSchema(Namespace.of("other"));
        Table table = Table.of(name("other", "t"), Column.of("a", type("int")));
        return Stream.of(Reading.of("CREATE SCHEMA IF NOT EXISTS other AUTHORIZATION me", new IfNeeded(other)),
                Reading.of("CREATE SCHEMA AUTHORIZATION me", new CreateSchema(Namespace.of("me"))),
                Reading.of("CREATE SCHEMA IF NOT EXISTS public",
                        new RunCommand("CREATE SCHEMA", "CREATE SCHEMA IF NOT EXISTS public")),
                Reading.of("CREATE SCHEMA other CREATE TABLE t (a int) CREATE INDEX i ON t (a)", other,
                        new CreateTable(table), new CreateIndex(table.name(), Index.of("i", "a"), false)),
                Reading.of("CREATE SCHEMA other CREATE TABLE t (a int) CREATE VIEW v AS SELECT a FROM t", other,
                        new CreateTable(table), new RunSql("CREATE VIEW v AS SELECT a FROM t")),
                Reading.of("DROP SCHEMA other, another CASCADE", new DropSchema("other", null, true),
                        new IfNeeded(new DropSchema("another", null, true))));
    }

    static Stream<Reading> blocks() {
        String dynamic = "DO $$ BEGIN DROP TABLE t; EXECUTE x; END $$";
        return Stream.of(
                Reading.of("DO $$ BEGIN DROP TABLE t; IF a THEN CREATE TABLE u (); END IF; PERFORM 1; END $$",
                        new DropTable(name("t"), null, false), new IfNeeded(new CreateTable(Table.of(name("u"))))),
                Reading.of(dynamic, new DropTable(name("t"), null, false), new RunSql(dynamic)),
                Reading.of("EXPLAIN (ANALYZE, BUFFERS) DELETE FROM t", new DeleteRows(name("t"), null)),
                Reading.of("EXPLAIN (ANALYZE off) DELETE FROM t",
                        new RunCommand("EXPLAIN", "EXPLAIN (ANALYZE off) DELETE FROM t")),
                Reading.of("COPY (DELETE FROM t RETURNING *) TO '/tmp/t'", new DeleteRows(name("t"), null)),
                Reading.of("CLUSTER t USING i", new RunCommand("CLUSTER", "CLUSTER t USING i"), Reading.setting("t",
                        "cluster", "ALTER TABLE t CLUSTER ON i", "ALTER TABLE t SET WITHOUT CLUSTER")));
    }

    private static Reading creates(ObjectName name, String sql, ObjectName... needs) {
        return Reading.of(sql, new CreateObject(NamedObject.of(name, sql, Set.of(needs))));
    }

    private static Operation grants(String table, String privilege, String role) {
        String who = role.equals("public") ? "PUBLIC" : role;
        return new CreateObject(NamedObject
            .of(new ObjectName(ObjectKind.GRANT, name(table), privilege + " to " + role),
                    "GRANT " + privilege + " ON " + table + " TO " + who, Set.of(ObjectName.table(name(table))))
            .removedBy("REVOKE " + privilege + " ON " + table + " FROM " + who));
    }

    private static Operation revokes(String part) {
        return new IfNeeded(new DropObject(new ObjectName(ObjectKind.GRANT, name("t"), part), null, false));
    }

    private static Reading told(String sql, ObjectName object, String part, String definition, String removal) {
        return Reading.of(sql,
                new CreateObject(NamedObject
                    .of(new ObjectName(ObjectKind.SETTING, object.name(), part), definition, Set.of(object))
                    .removedBy(removal)));
    }

    private static Operation untold(String part) {
        return new IfNeeded(new DropObject(new ObjectName(ObjectKind.SETTING, name("v"), part), null, false));
    }

    private static Reading opaque(String sql) {
        return Reading.of(sql, new RunSql(sql));
    }

}
