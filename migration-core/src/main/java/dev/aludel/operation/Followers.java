package dev.aludel.operation;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Default;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;

/**
 * What refers to a thing, and follows when the thing gets another name. The definition of
 * a view, a function or another object is no longer known afterwards: a database does not
 * print it as it was written.
 */
final class Followers {

    private Followers() {
    }

    /**
     * A table has another name: what refers to it, inherits from it and belongs to it
     * follows.
     */
    static Schema table(Schema before, QualifiedName from, QualifiedName to) {
        Schema after = withoutSerials(before, from, to).withTable(from, (table) -> table.named(to));
        for (Table heir : after.heirs(from).toList()) {
            after = after.withTable(heir.name(), (table) -> table.with(table.inheritance().renamed(from, to)));
        }
        for (Table referring : after.referring(from).toList()) {
            after = after.withTable(referring.name(),
                    (table) -> table.withEachConstraint(
                            (constraint) -> (constraint instanceof ForeignKey key && key.referencedTable().equals(from))
                                    ? key.referringTo(to, key.referencedColumns()) : constraint));
        }
        after = after.withEachSequence((sequence) -> followed(sequence, from, to));
        return renamed(after, (name) -> name.name().equals(from) && isOfTable(name) ? name.named(to) : name);
    }

    /** A column has another name: the sequences that belong to it follow. */
    static Schema columnRenamed(Schema before, QualifiedName table, String from, String to) {
        ColumnName column = new ColumnName(table, from);
        Schema after = before.withEachSequence(
                (sequence) -> column.equals(sequence.owner()) ? sequence.ownedBy(new ColumnName(table, to)) : sequence);
        ObjectName name = ObjectName.column(table, from);
        return renamed(after, (found) -> found.equals(name) ? ObjectName.column(table, to) : found);
    }

    /** A type has another name: columns and types that are made of it follow. */
    static Schema type(Schema before, QualifiedName from, QualifiedName to) {
        if (before.type(from).isEmpty() && before.object(ObjectName.of(ObjectKind.TYPE, from)).isEmpty()) {
            throw DoesNotFit.missing("type", from.toString());
        }
        Schema followed = ThingUses.renamed(before, ObjectName.of(ObjectKind.TYPE, from), to);
        Schema after = followed.type(from).isPresent()
                ? followed.withType(from, NamedType.class, (type) -> type.named(to)) : followed;
        after = after.withEachType((type) -> type.using(from, to))
            .withEachTable((table) -> table.withColumns(table.columns()
                .stream()
                .map((column) -> column.type().uses(from) ? column.typed(column.type().named(to)) : column)
                .toList()));
        return renamed(after, (name) -> name.name().equals(from) && isOfType(name) ? name.named(to) : name);
    }

    /** A sequence has another name: the defaults that count with it follow. */
    static Schema sequence(Schema before, QualifiedName from, QualifiedName to) {
        Schema after = Serials.spelledOut(before, from)
            .withSequence(from, (sequence) -> sequence.named(to))
            .withEachTable((table) -> table
                .withColumns(table.columns().stream().map((column) -> counting(column, from, to)).toList()));
        return renamed(after,
                (name) -> (name.kind() == ObjectKind.SEQUENCE && name.name().equals(from)) ? name.named(to) : name);
    }

    /** Whether there is a sequence of that name, also one of a column. */
    static boolean countsWith(Schema schema, QualifiedName sequence) {
        return schema.sequence(sequence).isPresent() || ofColumn(schema, sequence).isPresent();
    }

    /**
     * The column whose sequence has that name: a serial or identity column has it by
     * itself.
     */
    static Optional<ColumnName> ofColumn(Schema schema, QualifiedName sequence) {
        for (Table table : schema.tables().values()) {
            for (Column column : table.columns()) {
                boolean counts = column.value() instanceof Serial || column.value() instanceof Identity;
                if (counts && SequenceNames.ofSerial(table.name(), column.name()).equals(sequence)) {
                    return Optional.of(new ColumnName(table.name(), column.name()));
                }
            }
        }
        return Optional.empty();
    }

    /** A thing has another name: what needs it follows. */
    static Schema object(Schema before, ObjectName from, ObjectName to) {
        NamedObject found = before.object(from).orElseThrow(() -> DoesNotFit.missing("thing", from.toString()));
        Schema after = ThingUses.renamed(before, from, to.name())
            .withoutObject(from)
            .with(found.named(to).defined(null));
        if (from.kind() == ObjectKind.COLLATION) {
            after = Collations.renamed(after, from.name(), to.name());
        }
        boolean relation = from.kind() == ObjectKind.VIEW || from.kind() == ObjectKind.MATERIALIZED_VIEW
                || from.kind() == ObjectKind.FOREIGN_TABLE;
        return renamed(after, (name) -> {
            if (relation && before.object(name).filter((index) -> isIndexOf(index, from.name())).isPresent()) {
                return name.named(to.name().sibling(name.name().name()));
            }
            return name.equals(from) ? to
                    : (relation && name.name().equals(from.name()) && isOfTable(name)) ? name.named(to.name()) : name;
        });
    }

    private static Schema withoutSerials(Schema before, QualifiedName from, QualifiedName to) {
        Table table = before.tables().get(from);
        if (table == null || from.name().equals(to.name())) {
            return before;
        }
        Schema after = before;
        for (Column column : table.columns()) {
            after = Serials.spelledOut(after, from, column.name());
        }
        return after;
    }

    /** A sequence lies where the table lies that it belongs to. */
    private static Sequence followed(Sequence sequence, QualifiedName from, QualifiedName to) {
        ColumnName owner = sequence.owner();
        if (owner == null || !owner.table().equals(from)) {
            return sequence;
        }
        return sequence.named(to.sibling(sequence.name().name())).ownedBy(new ColumnName(to, owner.column()));
    }

    private static Column counting(Column column, QualifiedName from, QualifiedName to) {
        return (column.value() instanceof Default given)
                ? column.filledBy(new Default(SequenceNames.renamed(given.expression(), from, to))) : column;
    }

    private static Schema renamed(Schema before, UnaryOperator<ObjectName> newName) {
        return before.withEachObject((object) -> {
            Set<ObjectName> needs = object.needs().stream().map(newName).collect(Collectors.toSet());
            ObjectName name = newName.apply(object.name());
            boolean same = needs.equals(object.needs()) && name.equals(object.name());
            return same ? object : object.named(name).needing(needs).defined(null);
        });
    }

    /** An index lies where the stored view lies that it is of. */
    private static boolean isIndexOf(NamedObject object, QualifiedName relation) {
        return object.name().kind() == ObjectKind.INDEX
                && object.needs().stream().anyMatch((need) -> need.name().equals(relation) && isOfTable(need));
    }

    private static boolean isOfTable(ObjectName name) {
        return !isOfType(name) && name.kind() != ObjectKind.FUNCTION && name.kind() != ObjectKind.PROCEDURE
                && name.kind() != ObjectKind.AGGREGATE;
    }

    private static boolean isOfType(ObjectName name) {
        return name.kind() == ObjectKind.TYPE || name.kind() == ObjectKind.DOMAIN
                || name.kind() == ObjectKind.DOMAIN_CONSTRAINT;
    }

}
