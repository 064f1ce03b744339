package dev.aludel.dialect.postgres;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.AddAttribute;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddParent;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.AlterObject;
import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeAttributeType;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropDomainCheck;
import dev.aludel.operation.DropDomainNotNull;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropParent;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Likeness;
import dev.aludel.operation.LikenessPart;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameAttribute;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameDomainCheck;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.RenameSchema;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetDomainDefault;
import dev.aludel.operation.SetDomainNotNull;
import dev.aludel.operation.SetLogged;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.SetParameters;
import dev.aludel.operation.SetSequenceLogged;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.operation.ValidateDomainCheck;
import dev.aludel.schema.Attribute;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.ReferentialRules;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Storage;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** How each operation is written. */
class GrammarTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final QualifiedName ORDER = QualifiedName.of("My App", "order");

    private static final DataType BIGINT = DataType.of("bigint");

    private final PostgresGrammar grammar = new PostgresGrammar();

    private record Case(Operation operation, String sql) {
    }

    private static Case of(Operation operation, String sql) {
        return new Case(operation, sql);
    }

    static Stream<Case> cases() {
        return Stream
            .of(tables(), columns(), values(), types(), constraints(), indexes(), others(), families(), states(),
                    domains(), composites(), objects(), spellings(), conditional(), more())
            .flatMap((cases) -> cases);
    }

    private static Stream<Case> tables() {
        return Stream.of(
                of(new CreateTable(Table.of(TASKS)), "CREATE TABLE tasks ()"), of(
                        new CreateTable(
                                Table
                                    .of(TASKS,
                                            Column.of("id", BIGINT)
                                                .filledBy(new Identity(false, SequenceOptions.DEFAULTS)),
                                            Column.of("title", DataType.of("varchar", 200)).mandatory())
                                    .with(PrimaryKey.of("pk_tasks", List.of("id")))
                                    .with(UniqueConstraint.of(null, List.of("title")))),
                        """
                                CREATE TABLE tasks (
                                    id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
                                    title varchar(200) NOT NULL,
                                    CONSTRAINT pk_tasks PRIMARY KEY (id),
                                    UNIQUE (title)
                                )"""),
                of(new DropTable(ORDER, null, false), "DROP TABLE \"My App\".\"order\""),
                of(new RenameTable(ORDER, ORDER.sibling("orders")),
                        "ALTER TABLE \"My App\".\"order\" RENAME TO orders"),
                of(new MoveToSchema(ObjectName.table(ORDER), "b"), "ALTER TABLE \"My App\".\"order\" SET SCHEMA b"));
    }

    private static Stream<Case> columns() {
        return Stream.of(
                of(new AddColumn(TASKS, Column.of("due", DataType.of("timestamp with time zone", 3))),
                        "ALTER TABLE tasks ADD COLUMN due timestamp(3) with time zone"),
                of(new AddColumn(TASKS, Column.of("id", DataType.of("int4")).filledBy(new Serial())),
                        "ALTER TABLE tasks ADD COLUMN id serial"),
                of(new AddColumn(TASKS, Column.of("id", BIGINT).filledBy(new Serial())),
                        "ALTER TABLE tasks ADD COLUMN id bigserial"),
                of(new AddColumn(TASKS, Column.of("id", DataType.of("int2")).filledBy(new Serial())),
                        "ALTER TABLE tasks ADD COLUMN id smallserial"),
                of(new AddColumn(TASKS, Column.of("a", BIGINT).filledBy(new Default("7")).mandatory()),
                        "ALTER TABLE tasks ADD COLUMN a bigint DEFAULT 7 NOT NULL"),
                of(new AddColumn(TASKS, Column.of("a", BIGINT).filledBy(new Generated("b * 2", true))),
                        "ALTER TABLE tasks ADD COLUMN a bigint GENERATED ALWAYS AS (b * 2) STORED"),
                of(new AddColumn(TASKS, Column.of("a", BIGINT).filledBy(new Generated("b * 2", false))),
                        "ALTER TABLE tasks ADD COLUMN a bigint GENERATED ALWAYS AS (b * 2) VIRTUAL"),
                of(new AddColumn(TASKS, Column.of("a", DataType.of(QualifiedName.of("My App", "Mood")).asArray())),
                        "ALTER TABLE tasks ADD COLUMN a \"My App\".\"Mood\"[]"),
                of(new DropColumn(TASKS, "select", null, false), "ALTER TABLE tasks DROP COLUMN \"select\""),
                of(new RenameColumn(TASKS, "a", "Größe"), "ALTER TABLE tasks RENAME COLUMN a TO \"Größe\""));
    }

    private static Stream<Case> values() {
        SequenceOptions options = new SequenceOptions(100, 50, 10L, 1000L, 20, true);
        return Stream.of(of(new SetNotNull(TASKS, "a"), "ALTER TABLE tasks ALTER COLUMN a SET NOT NULL"),
                of(new DropNotNull(TASKS, "a"), "ALTER TABLE tasks ALTER COLUMN a DROP NOT NULL"),
                of(new SetDefault(TASKS, "a", null, new Default("now()")),
                        "ALTER TABLE tasks ALTER COLUMN a SET DEFAULT now()"),
                of(new DropDefault(TASKS, "a", null), "ALTER TABLE tasks ALTER COLUMN a DROP DEFAULT"),
                of(new AddIdentity(TASKS, "a", new Identity(true, SequenceOptions.DEFAULTS)),
                        "ALTER TABLE tasks ALTER COLUMN a ADD GENERATED ALWAYS AS IDENTITY"),
                of(new AddIdentity(TASKS, "a", new Identity(false, options)),
                        "ALTER TABLE tasks ALTER COLUMN a ADD GENERATED BY DEFAULT AS IDENTITY "
                                + "(START WITH 100 INCREMENT BY 50 MINVALUE 10 MAXVALUE 1000 CACHE 20 CYCLE)"),
                of(new DropIdentity(TASKS, "a", null), "ALTER TABLE tasks ALTER COLUMN a DROP IDENTITY"),
                of(new DropGeneration(TASKS, "a", null), "ALTER TABLE tasks ALTER COLUMN a DROP EXPRESSION"));
    }

    private static Stream<Case> types() {
        return Stream.of(
                of(new ChangeColumnType(TASKS, "a", null, BIGINT, null),
                        "ALTER TABLE tasks ALTER COLUMN a TYPE bigint"),
                of(new ChangeColumnType(TASKS, "a", DataType.of("text"), BIGINT, "length(a)"),
                        "ALTER TABLE tasks ALTER COLUMN a TYPE bigint USING length(a)"),
                of(new CreateType(EnumType.of(ORDER, List.of("low", "it's"))),
                        "CREATE TYPE \"My App\".\"order\" AS ENUM ('low', 'it''s')"),
                of(new AddEnumValue(TASKS, "it's", null, null), "ALTER TYPE tasks ADD VALUE 'it''s'"),
                of(new AddEnumValue(TASKS, "a", "b", null), "ALTER TYPE tasks ADD VALUE 'a' BEFORE 'b'"),
                of(new RenameType(ORDER, ORDER.sibling("Old")), "ALTER TYPE \"My App\".\"order\" RENAME TO \"Old\""),
                of(new DropType(ORDER, null, false), "DROP TYPE \"My App\".\"order\""));
    }

    private static Stream<Case> constraints() {
        ForeignKey key = ForeignKey.of("fk", List.of("a", "b"), ORDER, List.of("x", "Y"));
        return Stream.of(
                of(new AddPrimaryKey(TASKS, PrimaryKey.of(null, List.of("id", "user"))),
                        "ALTER TABLE tasks ADD PRIMARY KEY (id, \"user\")"),
                of(new AddUnique(TASKS, UniqueConstraint.of("Uq", List.of("a"))),
                        "ALTER TABLE tasks ADD CONSTRAINT \"Uq\" UNIQUE (a)"),
                of(new AddForeignKey(TASKS, key),
                        "ALTER TABLE tasks ADD CONSTRAINT fk FOREIGN KEY (a, b) "
                                + "REFERENCES \"My App\".\"order\" (x, \"Y\")"),
                of(new AddForeignKey(TASKS,
                        ForeignKey.of(null, List.of("a"), TASKS, List.of())
                            .ruledBy(ReferentialRules.of(ReferentialAction.SET_NULL, ReferentialAction.CASCADE))
                            .enforced(Enforcement.NOT_VALIDATED)),
                        "ALTER TABLE tasks ADD FOREIGN KEY (a) REFERENCES tasks ON DELETE SET NULL ON UPDATE CASCADE NOT VALID"),
                of(new AddCheck(TASKS, CheckConstraint.of("ck", "a > 0")),
                        "ALTER TABLE tasks ADD CONSTRAINT ck CHECK (a > 0)"),
                of(new AddCheck(TASKS, CheckConstraint.of(null, "a > 0").enforced(Enforcement.NOT_VALIDATED)),
                        "ALTER TABLE tasks ADD CHECK (a > 0) NOT VALID"),
                of(new ValidateConstraint(TASKS, "ck"), "ALTER TABLE tasks VALIDATE CONSTRAINT ck"),
                of(new DropConstraint(TASKS, "Ck", null, false), "ALTER TABLE tasks DROP CONSTRAINT \"Ck\""),
                of(new RenameConstraint(TASKS, "a", "b"), "ALTER TABLE tasks RENAME CONSTRAINT a TO b"));
    }

    private static Stream<Case> indexes() {
        Index index = Index.of("ix", "a")
            .keyedBy(List.of(IndexKey.column("a").sorted(SortOrder.DESCENDING_NULLS_LAST),
                    IndexKey.expression("lower(b)").sorted(SortOrder.DESCENDING)))
            .asUnique()
            .over("a > 0");
        return Stream.of(of(new CreateIndex(TASKS, Index.of(null, "a"), false), "CREATE INDEX ON tasks (a)"),
                of(new CreateIndex(TASKS, index, true),
                        "CREATE UNIQUE INDEX CONCURRENTLY ix ON tasks "
                                + "(a DESC NULLS LAST, (lower(b)) DESC) WHERE a > 0"),
                of(new CreateIndex(TASKS, Index.of("ix", "a").using("gin"), false),
                        "CREATE INDEX ix ON tasks USING gin (a)"),
                of(new DropIndex(ORDER, null, null, false, false), "DROP INDEX \"My App\".\"order\""),
                of(new DropIndex(TASKS, null, null, true, false), "DROP INDEX CONCURRENTLY tasks"),
                of(new RenameIndex(ORDER, "ix"), "ALTER INDEX \"My App\".\"order\" RENAME TO ix"));
    }

    private static ChangeSequence changed(Sequence from, Sequence to) {
        return new ChangeSequence(from.name(), SequenceChange.between(from, to), from);
    }

    private static Stream<Case> more() {
        Likeness like = new Likeness(TASKS, 0, new TreeSet<>(Set.of(LikenessPart.INDEXES)));
        return Stream.of(of(new CreateTableLike(Table.of(ORDER), List.of(like), null, List.of()), """
                CREATE TABLE "My App"."order" (
                    LIKE tasks INCLUDING INDEXES
                )"""),
                of(new AttachIndex(QualifiedName.of("whole"), ORDER),
                        "ALTER INDEX whole ATTACH PARTITION \"My App\".\"order\""),
                of(new SwitchTriggers(ORDER, false, true), "ALTER TABLE \"My App\".\"order\" DISABLE TRIGGER ALL"),
                of(new SwitchTriggers(TASKS, true, false), "ALTER TABLE tasks ENABLE TRIGGER USER"),
                of(new AlterObject(ObjectName.of(ObjectKind.VIEW, ORDER), "alter view v owner to me"),
                        "alter view v owner to me"));
    }

    private static Stream<Case> others() {
        Sequence plain = Sequence.of(ORDER, SequenceOptions.DEFAULTS);
        Sequence down = Sequence.of(ORDER, DataType.of("integer"), new SequenceOptions(-1, -1, -9L, null, 5, true));
        return Stream.of(of(new CreateSequence(plain), "CREATE SEQUENCE \"My App\".\"order\""),
                of(new CreateSequence(down),
                        "CREATE SEQUENCE \"My App\".\"order\" AS integer INCREMENT BY -1 MINVALUE -9 CACHE 5 CYCLE"),
                of(changed(plain, Sequence.of(ORDER, SequenceOptions.DEFAULTS.incrementedBy(50))),
                        "ALTER SEQUENCE \"My App\".\"order\" INCREMENT BY 50"),
                of(changed(down, plain),
                        "ALTER SEQUENCE \"My App\".\"order\" AS bigint INCREMENT BY 1 "
                                + "MINVALUE 1 NO MAXVALUE START WITH 1 RESTART CACHE 1 NO CYCLE"),
                of(new DropSequence(ORDER, null, false), "DROP SEQUENCE \"My App\".\"order\""),
                of(new DeleteRows(ORDER, null), "DELETE FROM \"My App\".\"order\""),
                of(new DeleteRows(TASKS, "a = 1"), "DELETE FROM tasks WHERE a = 1"),
                of(new TruncateTables(List.of(TASKS, ORDER), true), "TRUNCATE tasks, \"My App\".\"order\" CASCADE"),
                of(new RunCommand("ANALYZE", "analyze tasks"), "analyze tasks"),
                of(new RunSql("do what()"), "do what()"));
    }

    private static Stream<Case> families() {
        Table part = Table.of(TASKS, Column.of("a", BIGINT).filledBy(new Default("1")).mandatory())
            .with(Inheritance.partitionOf(ORDER, "FOR VALUES IN (1)").partitionedBy("HASH (a)"));
        return Stream
            .of(of(new CreateTable(Table.of(TASKS)
                .with(Inheritance.NONE.partitionedBy("RANGE (a)"))), "CREATE TABLE tasks () PARTITION BY RANGE (a)"),
                    of(new CreateTable(part), """
                            CREATE TABLE tasks PARTITION OF "My App"."order" (
                                a WITH OPTIONS DEFAULT 1 NOT NULL
                            ) FOR VALUES IN (1) PARTITION BY HASH (a)"""), of(
                            new CreateTable(Table.of(TASKS)
                                .with(Inheritance.NONE.with(ORDER))
                                .with(new Storage(false,
                                        new TreeMap<>(
                                                Map.of("fillfactor", "70", "toast.autovacuum_enabled", "false"))))),
                            "CREATE UNLOGGED TABLE tasks () INHERITS (\"My App\".\"order\") "
                                    + "WITH (fillfactor = 70, toast.autovacuum_enabled = false)"),
                    of(new AddParent(TASKS, ORDER), "ALTER TABLE tasks INHERIT \"My App\".\"order\""),
                    of(new DropParent(TASKS, ORDER), "ALTER TABLE tasks NO INHERIT \"My App\".\"order\""),
                    of(new AttachPartition(ORDER, TASKS, "DEFAULT"),
                            "ALTER TABLE \"My App\".\"order\" ATTACH PARTITION tasks DEFAULT"),
                    of(new DetachPartition(ORDER, TASKS, null, true),
                            "ALTER TABLE \"My App\".\"order\" DETACH PARTITION tasks CONCURRENTLY"));
    }

    private static Stream<Case> states() {
        ObjectName table = ObjectName.table(ORDER);
        TreeMap<String, String> fill = new TreeMap<>(Map.of("fillfactor", "70"));
        ExclusionConstraint exclusion = new ExclusionConstraint("ex", "gist",
                List.of(new ExclusionElement(IndexKey.column("a").comparedBy("range_ops"), "&&")), "a > 0",
                IndexOptions.USUAL.stored(fill), Deferral.INITIALLY_DEFERRED, null);
        return Stream.of(
                of(new AddExclusion(TASKS, exclusion),
                        "ALTER TABLE tasks ADD CONSTRAINT ex EXCLUDE USING gist (a range_ops WITH &&) "
                                + "WITH (fillfactor = 70) WHERE (a > 0) DEFERRABLE INITIALLY DEFERRED"),
                of(new AddKeyUsingIndex(TASKS, "ix", "pk", true, Deferral.NOT_DEFERRABLE),
                        "ALTER TABLE tasks ADD CONSTRAINT pk PRIMARY KEY USING INDEX ix"),
                of(new ChangeDeferral(TASKS, "fk", null, Deferral.NOT_DEFERRABLE),
                        "ALTER TABLE tasks ALTER CONSTRAINT fk NOT DEFERRABLE"),
                of(new ChangeEnforcement(TASKS, "fk", false), "ALTER TABLE tasks ALTER CONSTRAINT fk NOT ENFORCED"), of(
                        new ChangeIdentity(TASKS, "a", false,
                                SequenceChange.between(SequenceOptions.DEFAULTS,
                                        SequenceOptions.DEFAULTS.incrementedBy(5)),
                                null),
                        "ALTER TABLE tasks ALTER COLUMN a SET GENERATED BY DEFAULT SET INCREMENT BY 5"),
                of(new ChangeGeneration(TASKS, "a", null, new Generated("b", true)),
                        "ALTER TABLE tasks ALTER COLUMN a SET EXPRESSION AS (b)"),
                of(new SetLogged(TASKS, false), "ALTER TABLE tasks SET UNLOGGED"),
                of(new SetParameters(table, fill, new TreeMap<>()),
                        "ALTER TABLE \"My App\".\"order\" SET (fillfactor = 70)"),
                of(new ResetParameters(table, fill), "ALTER TABLE \"My App\".\"order\" RESET (fillfactor)"),
                of(new RenameSequence(ORDER, ORDER.sibling("B")),
                        "ALTER SEQUENCE \"My App\".\"order\" RENAME TO \"B\""),
                of(new SetSequenceOwner(ORDER, null, new ColumnName(ORDER, "A")),
                        "ALTER SEQUENCE \"My App\".\"order\" OWNED BY \"My App\".\"order\".\"A\""),
                of(new SetSequenceOwner(ORDER, null, null), "ALTER SEQUENCE \"My App\".\"order\" OWNED BY NONE"),
                of(new SetSequenceLogged(TASKS, false), "ALTER SEQUENCE tasks SET UNLOGGED"),
                of(new CreateSequence(
                        Sequence.of(TASKS, SequenceOptions.DEFAULTS).logged(false).ownedBy(new ColumnName(ORDER, "A"))),
                        "CREATE UNLOGGED SEQUENCE tasks OWNED BY \"My App\".\"order\".\"A\""));
    }

    private static Stream<Case> domains() {
        CheckConstraint check = CheckConstraint.of("Ck", "VALUE > 0");
        return Stream.of(
                of(new CreateType(DomainType.of(ORDER, BIGINT).nullable(false).filledBy(new Default("1")).with(check)),
                        "CREATE DOMAIN \"My App\".\"order\" AS bigint DEFAULT 1 NOT NULL "
                                + "CONSTRAINT \"Ck\" CHECK (VALUE > 0)"),
                of(new DropType(ORDER, DomainType.of(ORDER, BIGINT), false), "DROP DOMAIN \"My App\".\"order\""),
                of(new SetDomainDefault(TASKS, null, new Default("1")), "ALTER DOMAIN tasks SET DEFAULT 1"),
                of(new SetDomainDefault(TASKS, null, null), "ALTER DOMAIN tasks DROP DEFAULT"),
                of(new SetDomainNotNull(TASKS), "ALTER DOMAIN tasks SET NOT NULL"),
                of(new DropDomainNotNull(TASKS), "ALTER DOMAIN tasks DROP NOT NULL"),
                of(new AddDomainCheck(TASKS, check.enforced(Enforcement.NOT_VALIDATED)),
                        "ALTER DOMAIN tasks ADD CONSTRAINT \"Ck\" CHECK (VALUE > 0) NOT VALID"),
                of(new DropDomainCheck(TASKS, "Ck", null), "ALTER DOMAIN tasks DROP CONSTRAINT \"Ck\""),
                of(new ValidateDomainCheck(TASKS, "Ck"), "ALTER DOMAIN tasks VALIDATE CONSTRAINT \"Ck\""),
                of(new RenameDomainCheck(TASKS, "Ck", "b"), "ALTER DOMAIN tasks RENAME CONSTRAINT \"Ck\" TO b"));
    }

    private static Stream<Case> composites() {
        return Stream.of(
                of(new CreateType(CompositeType.of(ORDER,
                        List.of(Attribute.of("A",
                                DataType.of("text").collatedBy(QualifiedName.of("pg_catalog", "C")))))),
                        "CREATE TYPE \"My App\".\"order\" AS (\"A\" text COLLATE pg_catalog.\"C\")"),
                of(new AddAttribute(TASKS, Attribute.of("a", BIGINT)), "ALTER TYPE tasks ADD ATTRIBUTE a bigint"),
                of(new DropAttribute(TASKS, "A", null), "ALTER TYPE tasks DROP ATTRIBUTE \"A\""),
                of(new ChangeAttributeType(TASKS, "a", null, BIGINT), "ALTER TYPE tasks ALTER ATTRIBUTE a TYPE bigint"),
                of(new RenameAttribute(TASKS, "a", "B"), "ALTER TYPE tasks RENAME ATTRIBUTE a TO \"B\""),
                of(new RenameEnumValue(TASKS, "a", "it's"), "ALTER TYPE tasks RENAME VALUE 'a' TO 'it''s'"),
                of(new AddEnumValue(TASKS, "b", null, "a\\"), "ALTER TYPE tasks ADD VALUE 'b' AFTER E'a\\\\'"));
    }

    private static Stream<Case> objects() {
        NamedObject view = NamedObject.of(ObjectName.of(ObjectKind.VIEW, ORDER), "CREATE VIEW x AS SELECT 1", Set.of());
        ObjectName function = new ObjectName(ObjectKind.FUNCTION, ORDER, "(integer, text)");
        ObjectName trigger = new ObjectName(ObjectKind.TRIGGER, ORDER, "T");
        NamedObject grant = NamedObject
            .of(new ObjectName(ObjectKind.GRANT, ORDER, "SELECT to a"), "GRANT SELECT ON x TO a", Set.of())
            .removedBy("REVOKE SELECT ON x FROM a");
        return Stream.of(of(new CreateSchema(Namespace.of("My App")), "CREATE SCHEMA \"My App\""),
                of(new RenameSchema("a", "B"), "ALTER SCHEMA a RENAME TO \"B\""),
                of(new DropSchema("B", null, true), "DROP SCHEMA \"B\" CASCADE"),
                of(new CreateObject(view), "CREATE VIEW x AS SELECT 1"),
                of(new ReplaceObject(view, null), "CREATE VIEW x AS SELECT 1"),
                of(new DropObject(view.name(), view, false), "DROP VIEW \"My App\".\"order\""),
                of(new DropObject(function, null, true), "DROP FUNCTION \"My App\".\"order\"(integer, text) CASCADE"),
                of(new DropObject(trigger, null, false), "DROP TRIGGER \"T\" ON \"My App\".\"order\""),
                of(new DropObject(grant.name(), grant, false), "REVOKE SELECT ON x FROM a"),
                of(new RenameObject(trigger, "B"), "ALTER TRIGGER \"T\" ON \"My App\".\"order\" RENAME TO \"B\""),
                of(new SetComment(ObjectName.column(ORDER, "A"), null, "it's"),
                        "COMMENT ON COLUMN \"My App\".\"order\".\"A\" IS 'it''s'"),
                of(new SetComment(new ObjectName(ObjectKind.DOMAIN_CONSTRAINT, ORDER, "ck"), "x", null),
                        "COMMENT ON CONSTRAINT ck ON DOMAIN \"My App\".\"order\" IS NULL"),
                of(new SetComment(new ObjectName(ObjectKind.CONSTRAINT, TASKS, "ck"), null, "a\\b"),
                        "COMMENT ON CONSTRAINT ck ON tasks IS E'a\\\\b'"));
    }

    private static Stream<Case> spellings() {
        IndexOptions options = IndexOptions.USUAL.including(List.of("B")).nullsNotDistinct();
        return Stream.of(
                of(new AddUnique(TASKS,
                        UniqueConstraint.of("uq", List.of("a")).with(options).deferred(Deferral.DEFERRABLE)),
                        "ALTER TABLE tasks ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a) INCLUDE (\"B\") DEFERRABLE"),
                of(new AddForeignKey(TASKS,
                        ForeignKey.of("fk", List.of("a", "b"), ORDER, List.of("x", "y"))
                            .ruledBy(new ReferentialRules(ReferentialAction.SET_NULL, List.of("b"),
                                    ReferentialAction.NO_ACTION, MatchType.FULL))
                            .ofPeriods()
                            .enforced(Enforcement.NOT_ENFORCED)),
                        "ALTER TABLE tasks ADD CONSTRAINT fk FOREIGN KEY (a, PERIOD b) REFERENCES "
                                + "\"My App\".\"order\" (x, PERIOD y) MATCH FULL ON DELETE SET NULL (b) NOT ENFORCED"),
                of(new AddCheck(TASKS, CheckConstraint.of("ck", "a > 0").notInherited()),
                        "ALTER TABLE tasks ADD CONSTRAINT ck CHECK (a > 0) NO INHERIT"),
                of(new CreateIndex(TASKS, Index.of("ix", "a").asUnique().with(options), false),
                        "CREATE UNIQUE INDEX ix ON tasks (a) INCLUDE (\"B\") NULLS NOT DISTINCT"));
    }

    private static Stream<Case> conditional() {
        Column column = Column.of("a", BIGINT);
        return Stream.of(
                of(new IfNeeded(new CreateTable(Table.of(ORDER))),
                        "CREATE TABLE IF NOT EXISTS \"My App\".\"order\" ()"),
                of(new IfNeeded(new CreateIndex(TASKS, Index.of("ix", "a"), true)),
                        "CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON tasks (a)"),
                of(new IfNeeded(new CreateSchema(Namespace.of("a"))), "CREATE SCHEMA IF NOT EXISTS a"),
                of(new NotNeeded(new AddColumn(QualifiedName.of(" ADD COLUMN "), column)),
                        "ALTER TABLE \" ADD COLUMN \" ADD COLUMN IF NOT EXISTS a bigint"),
                of(new AlterOnly(new DropColumn(TASKS, "a", null, false)), "ALTER TABLE ONLY tasks DROP COLUMN a"),
                of(new AlterOnly(new DropNotNull(TASKS, "a")), "ALTER TABLE ONLY tasks ALTER COLUMN a DROP NOT NULL"),
                of(new IfNeeded(new DropColumn(TASKS, "a", null, false)), "ALTER TABLE tasks DROP COLUMN IF EXISTS a"),
                of(new IfNeeded(new DropConstraint(TASKS, "a", null, false)),
                        "ALTER TABLE tasks DROP CONSTRAINT IF EXISTS a"),
                of(new IfNeeded(new DropIdentity(TASKS, "a", null)),
                        "ALTER TABLE tasks ALTER COLUMN a DROP IDENTITY IF EXISTS"),
                of(new IfNeeded(new AddEnumValue(TASKS, "a", null, null)),
                        "ALTER TYPE tasks ADD VALUE IF NOT EXISTS 'a'"),
                of(new IfNeeded(new DropIndex(TASKS, null, null, true, false)),
                        "DROP INDEX CONCURRENTLY IF EXISTS tasks"),
                of(new IfNeeded(new DropObject(ObjectName.of(ObjectKind.MATERIALIZED_VIEW, TASKS), null, false)),
                        "DROP MATERIALIZED VIEW IF EXISTS tasks"),
                of(new IfNeeded(new RenameTable(TASKS, QualifiedName.of("b"))),
                        "ALTER TABLE IF EXISTS tasks RENAME TO b"));
    }

    @Test
    void thereIsNotAlwaysAnIf() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.grammar.sql(new IfNeeded(new RenameAttribute(TASKS, "a", "b"))))
            .withMessage("PostgreSQL has no words for: Rename attribute tasks.a to b, if needed");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWritten(Case written) {
        assertThat(this.grammar.sql(written.operation())).isEqualTo(written.sql());
    }

    @Test
    void noKindIsMissingHere() {
        Set<Class<?>> kinds = cases().map((written) -> written.operation().getClass())
            .collect(Collectors.toCollection(HashSet::new));
        kinds.add(UpdateRows.class);
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Cases.kinds());
    }

    @Test
    void updateIsReadAndNeverWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> this.grammar.sql(new UpdateRows(TASKS, null)))
            .withMessage("What an update of tasks sets is in its own statement alone");
    }

    @Test
    void tableIsNotRenamedAndMovedAtOnce() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> this.grammar.sql(new RenameTable(ORDER, QualifiedName.of("b", "c"))))
            .withMessage("No one statement makes table My App.order table b.c");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", nullValues = "itself", textBlock = """
            integer    -> bigint    -> itself
            bigint     -> smallint  -> itself
            numeric    -> real      -> itself
            varchar(5) -> varchar(9) -> itself
            integer    -> text      -> itself
            mood       -> text      -> itself
            jsonb      -> text      -> itself
            text[]     -> text      -> itself
            varchar[]  -> text[]    -> itself
            timestamp  -> date      -> itself
            date       -> timestamptz -> itself
            json       -> jsonb     -> itself
            text       -> integer   -> "A"::integer
            varchar(5) -> jsonb     -> "A"::jsonb
            text[]     -> int[]     -> "A"::int[]
            text       -> mood      -> "A"::mood
            mood       -> "Mood"    -> "A"::text::"Mood"
            mood[]     -> "Mood"[]  -> "A"::text[]::"Mood"[]
            integer    -> mood      -> "A"::text::mood
            integer    -> boolean   -> "A"::boolean
            boolean    -> integer   -> "A"::integer
            boolean    -> bigint    -> "A"::integer::bigint
            bigint     -> boolean   -> "A"::integer::boolean
            bigint     -> uuid      -> "A"::text::uuid
            date       -> time      -> "A"::text::time
            """)
    void typeIsConverted(String from, String to, String using) {
        String name = to.replace("\"", "");
        String sql = this.grammar.sql(new ChangeColumnType(TASKS, "A", Texts.type(from), Texts.type(name), null));
        assertThat(sql)
            .isEqualTo("ALTER TABLE tasks ALTER COLUMN \"A\" TYPE " + to + ((using != null) ? " USING " + using : ""));
    }

}
