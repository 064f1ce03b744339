package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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
import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.ChangeAttributeType;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.ColumnOptions;
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
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SequenceLimit;
import dev.aludel.operation.SequenceRestart;
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

/**
 * Operations of every kind as a statement says them: what they change or drop is filled
 * in later, from the schema.
 */
final class OperationSamples {

    /** Kinds that no statement stands for, or only one that says more. */
    static final Set<Class<?>> WITHOUT_WORDS = Set.of(UpdateRows.class, NotNeeded.class);

    private static final QualifiedName T = name("other", "t");

    private static final QualifiedName D = name("D d");

    private static final DataType TEXT = type("text").collatedBy(name("C"));

    private static final IndexOptions OPTIONS = IndexOptions.USUAL.including(List.of("c"))
        .nullsNotDistinct()
        .stored(Map.of("fillfactor", "70"));

    private OperationSamples() {
    }

    static Stream<Operation> all() {
        return Stream.of(tables(), columns(), constraints(), indexes(), sequences(), types(), objects(), others())
            .flatMap((operations) -> operations);
    }

    private static Stream<Operation> tables() {
        Column a = Column.of("a", type("integer")).mandatory();
        Table table = Table.of(T, a, Column.of("C c", TEXT));
        Table part = Table.of(name("p")).with(Inheritance.partitionOf(T, "FOR VALUES FROM (1) TO (10)"));
        SortedSet<LikenessPart> parts = new TreeSet<>(Set.of(LikenessPart.INDEXES, LikenessPart.DEFAULTS));
        return Stream.of(new CreateTable(table), new CreateTable(part),
                new CreateTable(table.with(new Storage(false, new TreeMap<>(Map.of("fillfactor", "70"))))
                    .with(new Inheritance(List.of(name("p"), D), null, "RANGE (a)"))),
                new CreateTableLike(table, List.of(new Likeness(D, 1, parts), new Likeness(T, 2, new TreeSet<>())),
                        null, List.of()),
                new CreateTableLike(part, List.of(), null,
                        List.of(new ColumnOptions("a", true, new Default("5")), new ColumnOptions("b", true, null))),
                new DropTable(T, null, true), new RenameTable(T, T.sibling("U u")), new AddParent(T, D),
                new DropParent(T, D), new AttachPartition(T, D, "FOR VALUES IN (1)"),
                new DetachPartition(T, D, null, true), new SetLogged(T, false),
                new SetParameters(ObjectName.table(T), new TreeMap<>(Map.of("fillfactor", "70", "toast.log", "off")),
                        new TreeMap<>()),
                new ResetParameters(ObjectName.of(ObjectKind.INDEX, D), new TreeMap<>(Map.of("fillfactor", ""))),
                new SwitchTriggers(T, false, true), new SwitchTriggers(T, true, false));
    }

    private static Stream<Operation> columns() {
        Identity identity = new Identity(true, new SequenceOptions(5, -2, -9L, 9L, 3, true));
        SequenceChange change = new SequenceChange(null, 7L, 2L, new SequenceLimit(null), new SequenceLimit(9L), 4L,
                false, new SequenceRestart(8L));
        return Stream.of(new AddColumn(T, Column.of("C c", TEXT.asArray()).mandatory().filledBy(new Default("'{}'"))),
                new AddColumn(T, Column.of("a", type("bigint")).mandatory().filledBy(identity)),
                new AddColumn(T, Column.of("a", type("bigint")).mandatory().filledBy(new Serial())),
                new AddColumn(T, Column.of("a", type("bigint")).filledBy(new Generated("b + 1", false))),
                new DropColumn(T, "a", null, true), new RenameColumn(T, "a", "B b"),
                new ChangeColumnType(T, "a", null, TEXT, "a::text"), new SetNotNull(T, "a"), new DropNotNull(T, "a"),
                new SetDefault(T, "a", null, new Default("now()")), new DropDefault(T, "a", null),
                new AddIdentity(T, "a", identity), new ChangeIdentity(T, "a", true, change, null),
                new DropIdentity(T, "a", null), new ChangeGeneration(T, "a", null, new Generated("b * 2", true)),
                new DropGeneration(T, "a", null));
    }

    private static Stream<Operation> constraints() {
        List<String> two = List.of("a", "B b");
        ForeignKey key = ForeignKey.of("fk", two, D, List.of("x", "y"));
        return Stream.of(
                new AddPrimaryKey(T,
                        new PrimaryKey("pk", two, true,
                                OPTIONS.nullsDistinct() ? OPTIONS : IndexOptions.USUAL.including(List.of("c")),
                                Deferral.DEFERRABLE, null)),
                new AddUnique(T, new UniqueConstraint("u", two, false, OPTIONS, Deferral.INITIALLY_DEFERRED, null)),
                new AddForeignKey(T, key.ofPeriods().enforced(Enforcement.NOT_ENFORCED)),
                new AddForeignKey(T,
                        key.ruledBy(new ReferentialRules(ReferentialAction.SET_NULL, List.of("a"),
                                ReferentialAction.CASCADE, MatchType.FULL))
                            .deferred(Deferral.DEFERRABLE)
                            .enforced(Enforcement.NOT_VALIDATED)),
                new AddCheck(T, CheckConstraint.of("c", "a > 0").notInherited().enforced(Enforcement.NOT_VALIDATED)),
                new AddExclusion(T,
                        new ExclusionConstraint("e", "gist",
                                List.of(new ExclusionElement(IndexKey.column("a").comparedBy("o"), "="),
                                        new ExclusionElement(IndexKey.expression("b + c"), "&&")),
                                "a > 0", IndexOptions.USUAL.including(List.of("c")), Deferral.DEFERRABLE, null)),
                new AddKeyUsingIndex(T, "I i", "k", true, Deferral.DEFERRABLE),
                new AddKeyUsingIndex(T, "i", null, false, Deferral.NOT_DEFERRABLE),
                new DropConstraint(T, "C c", null, true), new ValidateConstraint(T, "c"),
                new ChangeDeferral(T, "c", null, Deferral.INITIALLY_DEFERRED),
                new ChangeDeferral(T, "c", null, Deferral.NOT_DEFERRABLE), new ChangeEnforcement(T, "C c", false),
                new RenameConstraint(T, "c", "D d"));
    }

    private static Stream<Operation> indexes() {
        Index index = Index
            .of("I i",
                    List.of(IndexKey.column("a").sorted(SortOrder.DESCENDING_NULLS_LAST),
                            IndexKey.expression("lower(b)").collatedBy(name("C")).comparedBy("text_pattern_ops")))
            .asUnique()
            .with(OPTIONS)
            .over("a > 0");
        return Stream.of(new CreateIndex(T, index, true),
                new CreateIndex(T, Index.of("g", "a").using("gin").valid(false), false),
                new DropIndex(T, null, null, true, false), new DropIndex(T, null, null, false, true),
                new RenameIndex(T, "J j"), new AttachIndex(T, D));
    }

    private static Stream<Operation> sequences() {
        Sequence sequence = Sequence.of(T, type("integer"), new SequenceOptions(5, -2, -9L, 9L, 3, true));
        return Stream.of(new CreateSequence(sequence),
                new ChangeSequence(T,
                        new SequenceChange(type("smallint"), 1L, 2L, new SequenceLimit(0L), new SequenceLimit(null), 1L,
                                true, new SequenceRestart(null)),
                        null),
                new SetSequenceOwner(T, null, new ColumnName(name("other", "D d"), "a")),
                new SetSequenceOwner(T, null, null), new SetSequenceLogged(T, false),
                new RenameSequence(T, T.sibling("S s")), new DropSequence(T, null, true));
    }

    private static Stream<Operation> types() {
        CheckConstraint check = CheckConstraint.of("c", "VALUE > 0");
        return Stream.of(new CreateType(EnumType.of(T, List.of("a", "it's"))),
                new CreateType(
                        CompositeType.of(D, List.of(Attribute.of("a", TEXT), Attribute.of("B b", type("date"))))),
                new CreateType(DomainType.of(D, TEXT).nullable(false).filledBy(new Default("'x'")).with(check)),
                new AddEnumValue(T, "new", "it's", null), new AddEnumValue(T, "new", null, "old"),
                new RenameEnumValue(T, "a", "b"), new RenameType(T, T.sibling("U")), new DropType(T, null, true),
                new SetDomainDefault(D, null, new Default("5")), new SetDomainDefault(D, null, null),
                new SetDomainNotNull(D), new DropDomainNotNull(D),
                new AddDomainCheck(D, check.enforced(Enforcement.NOT_VALIDATED)), new DropDomainCheck(D, "C c", null),
                new ValidateDomainCheck(D, "c"), new RenameDomainCheck(D, "c", "E e"),
                new AddAttribute(T, Attribute.of("a", TEXT)), new DropAttribute(T, "a", null),
                new ChangeAttributeType(T, "a", null, TEXT), new RenameAttribute(T, "a", "B"));
    }

    private static Stream<Operation> objects() {
        ObjectName function = new ObjectName(ObjectKind.FUNCTION, T, "(integer, text)");
        ObjectName trigger = new ObjectName(ObjectKind.TRIGGER, T, "Tr r");
        ObjectName extension = ObjectName.of(ObjectKind.EXTENSION, name("uuid-ossp"));
        ObjectName grant = new ObjectName(ObjectKind.GRANT, T, "SELECT to reader");
        return Stream.of(new CreateObject(NamedObject.of(extension, "CREATE EXTENSION \"uuid-ossp\"", Set
            .of())), new CreateObject(NamedObject.of(function,
                    "CREATE FUNCTION other.t(a integer, b text DEFAULT 'x') RETURNS text LANGUAGE sql AS 'SELECT 1'",
                    Set.of())),
                new CreateObject(new NamedObject(grant, "GRANT SELECT ON other.t TO reader",
                        "REVOKE SELECT ON other.t FROM reader", new TreeSet<>(Set.of(ObjectName.table(T))), null)),
                new AlterObject(function, "ALTER FUNCTION other.t(integer, text) STABLE"),
                new RenameObject(function, "G g"), new RenameObject(trigger, "x"), new DropObject(function, null, true),
                new DropObject(trigger, null, false), new DropObject(extension, null, false),
                new DropObject(ObjectName.of(ObjectKind.MATERIALIZED_VIEW, T), null, true),
                new MoveToSchema(function, "D d"), new MoveToSchema(ObjectName.table(T), "x"),
                new MoveToSchema(ObjectName.of(ObjectKind.DOMAIN, T), "x"), new SetComment(trigger, null, "it's"),
                new SetComment(ObjectName.column(T, "a"), null, null),
                new SetComment(new ObjectName(ObjectKind.DOMAIN_CONSTRAINT, T, "c"), null, "x\ny"));
    }

    private static Stream<Operation> others() {
        return Stream.of(new CreateSchema(Namespace.of("S s")), new RenameSchema("a", "B"),
                new DropSchema("S s", null, true), new DeleteRows(T, "a = 1"), new DeleteRows(T, null),
                new TruncateTables(List.of(T, D), true), new IfNeeded(new CreateTable(Table.of(T))),
                new IfNeeded(new AddColumn(T, Column.of("a", type("date")))),
                new IfNeeded(new DropColumn(T, "a", null, false)), new IfNeeded(new DropTable(T, null, true)),
                new IfNeeded(new CreateIndex(T, Index.of("i", "a"), true)),
                new IfNeeded(new DropObject(ObjectName.of(ObjectKind.VIEW, D), null, false)),
                new IfNeeded(new CreateSchema(Namespace.of("s"))), new RunCommand("SELECT", "SELECT 1"),
                new RunSql("CALL p()"));
    }

    private static QualifiedName name(String name) {
        return QualifiedName.of(name);
    }

    private static QualifiedName name(String schema, String name) {
        return QualifiedName.of(schema, name);
    }

    private static DataType type(String name) {
        return DataType.of(name);
    }

}
