package dev.aludel.safety.rule.loss;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** What goes with a thing that is dropped, and is no part of it. */
final class TakenAlong {

    /** They say something of another thing, which is named itself. */
    private static final Set<ObjectKind> ASIDE = EnumSet.of(ObjectKind.GRANT, ObjectKind.SETTING,
            ObjectKind.DEFAULT_PRIVILEGES);

    private TakenAlong() {
    }

    /** Each with its kind and name, as in a list. */
    static List<String> by(Operation op, Schema before) {
        Schema after = after(op, before);
        ObjectName dropped = dropped(op);
        Stream<String> tables = before.tables()
            .keySet()
            .stream()
            .filter((name) -> after.table(name).isEmpty() && !ObjectName.table(name).equals(dropped))
            .map((name) -> "table " + name);
        Stream<String> parts = before.tables()
            .values()
            .stream()
            .flatMap((table) -> after.table(table.name())
                .filter((left) -> left != table || op instanceof DropSchema)
                .stream()
                .flatMap((left) -> parts(op, table, left)));
        Stream<String> types = before.types()
            .keySet()
            .stream()
            .filter((name) -> after.type(name).isEmpty() && !name.equals(dropped.name()))
            .map((name) -> "type " + name);
        Stream<String> objects = before.objects()
            .keySet()
            .stream()
            .filter((name) -> after.object(name).isEmpty() && !name.equals(dropped) && !ASIDE.contains(name.kind())
                    && !(dropped.part() == null && name.isPartOf(dropped.name())))
            .map(ObjectName::toString);
        return Stream.of(tables, parts, types, objects).flatMap((names) -> names).toList();
    }

    private static Schema after(Operation op, Schema before) {
        try {
            return op.applyTo(before);
        }
        catch (DoesNotFit unknown) {
            return before;
        }
    }

    /** What goes of a table that stays. */
    private static Stream<String> parts(Operation op, Table before, Table after) {
        boolean own = op instanceof DropColumn drop && drop.table().equals(before.name());
        Stream<String> columns = before.columns()
            .stream()
            .map(Column::name)
            .filter((name) -> after.column(name).isEmpty()
                    && !(op instanceof DropColumn drop && own && drop.column().equals(name)))
            .map((name) -> ObjectName.column(before.name(), name).toString());
        Stream<String> defaults = before.columns()
            .stream()
            .filter((column) -> column.value() != null
                    && after.column(column.name()).filter((left) -> left.value() == null).isPresent())
            .map((column) -> "default of " + before.name() + "." + column.name());
        Stream<String> constraints = before.constraints()
            .stream()
            .filter((constraint) -> !own && (!after.constraints().contains(constraint) || refersInto(op, constraint))
                    && !(op instanceof DropConstraint drop && drop.table().equals(before.name())
                            && drop.name().equals(constraint.name())))
            .map((constraint) -> "%s %s of %s".formatted(constraint.kind(), constraint.name(), before.name()));
        return Stream.of(columns, defaults, constraints).flatMap((names) -> names);
    }

    /** Also where the schema of SQL that is dropped was not read. */
    private static boolean refersInto(Operation op, Constraint constraint) {
        return op instanceof DropSchema drop && constraint instanceof ForeignKey key
                && drop.name().equals(key.referencedTable().schema());
    }

    private static ObjectName dropped(Operation op) {
        if (op instanceof DropTable drop) {
            return ObjectName.table(drop.table());
        }
        if (op instanceof DropObject drop) {
            return drop.name();
        }
        if (op instanceof DropType drop) {
            return ObjectName.of(ObjectKind.TYPE, drop.name());
        }
        if (op instanceof DropSequence drop) {
            return ObjectName.of(ObjectKind.SEQUENCE, drop.name());
        }
        if (op instanceof DropSchema drop) {
            return ObjectName.of(ObjectKind.SCHEMA, QualifiedName.of(drop.name()));
        }
        if (op instanceof DropColumn drop) {
            return ObjectName.column(drop.table(), drop.column());
        }
        if (op instanceof DropConstraint drop) {
            return new ObjectName(ObjectKind.CONSTRAINT, drop.table(), drop.name());
        }
        throw new IllegalArgumentException("%s drops nothing by CASCADE".formatted(op.describe()));
    }

}
