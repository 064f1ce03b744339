package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddParent;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.ColumnOptions;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.DropParent;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Likeness;
import dev.aludel.operation.LikenessPart;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SequenceLimit;
import dev.aludel.operation.SequenceRestart;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetLogged;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.SetParameters;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Enforcement;
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
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.ReferentialRules;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Storage;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** Operations on tables, of every kind, as a statement says them. */
final class TableSamples {

    private static final QualifiedName T = QualifiedName.of("other", "t");

    private static final QualifiedName D = name("D d");

    private static final DataType TEXT = type("text").collatedBy(name("C"));

    private static final IndexOptions OPTIONS = IndexOptions.USUAL.including(List.of("c"))
        .nullsNotDistinct()
        .stored(Map.of("fillfactor", "70"));

    private TableSamples() {
    }

    static Stream<Operation> tables() {
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

    static Stream<Operation> columns() {
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

    static Stream<Operation> constraints() {
        List<String> two = List.of("a", "B b");
        ForeignKey key = ForeignKey.of("fk", two, D, List.of("x", "y"));
        return Stream.of(
                new AddPrimaryKey(T,
                        new PrimaryKey("pk", two, true, IndexOptions.USUAL.including(List.of("c")), Deferral.DEFERRABLE,
                                null)),
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

    static Stream<Operation> indexes() {
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

    private static QualifiedName name(String name) {
        return QualifiedName.of(name);
    }

    private static DataType type(String name) {
        return DataType.of(name);
    }

}
