package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.aludel.operation.AddAttribute;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AlterObject;
import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.ChangeAttributeType;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropDomainCheck;
import dev.aludel.operation.DropDomainNotNull;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameAttribute;
import dev.aludel.operation.RenameDomainCheck;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.RenameSchema;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SequenceLimit;
import dev.aludel.operation.SequenceRestart;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetDomainDefault;
import dev.aludel.operation.SetDomainNotNull;
import dev.aludel.operation.SetSequenceLogged;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.UpdateRows;
import dev.aludel.operation.ValidateDomainCheck;
import dev.aludel.schema.Attribute;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;

/**
 * Operations of every kind as a statement says them: what they change or drop is filled
 * in later, from the schema.
 */
final class OperationSamples {

    /** Kinds that no statement stands for, or only one that says more. */
    static final Set<Class<?>> WITHOUT_WORDS = Set.of(UpdateRows.class, NotNeeded.class, ReplaceObject.class);

    private static final QualifiedName T = name("other", "t");

    private static final QualifiedName D = name("D d");

    private static final DataType TEXT = type("text").collatedBy(name("C"));

    private OperationSamples() {
    }

    static Stream<Operation> all() {
        return Stream
            .of(TableSamples.tables(), TableSamples.columns(), TableSamples.constraints(), TableSamples.indexes(),
                    sequences(), types(), objects(), others())
            .flatMap((operations) -> operations);
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
                new RunSql("CALL p()"), new AlterOnly(new DropNotNull(T, "a")),
                new AlterOnly(new DropColumn(T, "a", null, true)),
                new IfNeeded(new AlterOnly(new DropColumn(T, "a", null, false))),
                new IfNeeded(new AlterOnly(new DropNotNull(T, "a"))));
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
