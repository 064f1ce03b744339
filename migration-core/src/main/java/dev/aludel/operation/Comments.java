package dev.aludel.operation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Index;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/** What people say of the things of a schema, wherever it is kept. */
final class Comments {

    private Comments() {
    }

    /** What is said of a thing; null for nothing, or where there is no such thing. */
    static @Nullable String get(Schema schema, ObjectName object) {
        QualifiedName name = object.name();
        String part = (object.part() != null) ? object.part() : "";
        Optional<Table> table = schema.table(name);
        Optional<String> comment = switch (object.kind()) {
            case SCHEMA -> Optional.ofNullable(schema.namespaces().get(name.name())).map(Namespace::comment);
            case TABLE -> table.map(Table::comment);
            case COLUMN -> table.isPresent() ? table.flatMap((found) -> found.column(part)).map(Column::comment)
                    : schema.type(name, CompositeType.class)
                        .flatMap((found) -> found.attribute(part))
                        .map((attribute) -> attribute.comment());
            case CONSTRAINT -> table.flatMap((found) -> found.constraint(part)).map(Constraint::comment);
            case DOMAIN_CONSTRAINT ->
                schema.type(name, DomainType.class).flatMap((found) -> found.check(part)).map(CheckConstraint::comment);
            case INDEX -> schema.tableOfIndex(name).flatMap((found) -> found.index(name.name())).map(Index::comment);
            case SEQUENCE -> schema.sequence(name).map(Sequence::comment);
            default -> schema.type(name).isPresent() ? schema.type(name).map(NamedType::comment)
                    : schema.object(object).map(NamedObject::comment);
        };
        return comment.orElse(null);
    }

    /** The schema with something, or nothing, said of a thing. */
    static Schema set(Schema schema, ObjectName object, @Nullable String comment) {
        QualifiedName name = object.name();
        String part = (object.part() != null) ? object.part() : "";
        return switch (object.kind()) {
            case SCHEMA -> namespace(schema, name.name(), comment);
            case TABLE -> schema.withTable(name, (found) -> found.commented(comment));
            case COLUMN -> schema.table(name).isPresent()
                    ? schema.withWholeTable(name,
                            (found) -> found.withColumn(part, (column) -> column.commented(comment)))
                    : column(schema, object, part, comment);
            case CONSTRAINT -> schema.withTable(name,
                    (found) -> found.withConstraint(part, (constraint) -> constraint.commented(comment)));
            case DOMAIN_CONSTRAINT -> schema.withType(name, DomainType.class,
                    (found) -> found.withCheck(part, (check) -> check.commented(comment)));
            case INDEX -> schema.withTable(
                    schema.tableOfIndex(name).orElseThrow(() -> DoesNotFit.missing("index", name.toString())).name(),
                    (found) -> found.withIndex(name.name(), (index) -> index.commented(comment)));
            case SEQUENCE -> Serials.spelledOut(schema, name).withSequence(name, (found) -> found.commented(comment));
            default -> schema.type(name).isPresent()
                    ? schema.withType(name, NamedType.class, (found) -> found.commented(comment))
                    : object(schema, object, comment);
        };
    }

    private static Schema column(Schema schema, ObjectName object, String part, @Nullable String comment) {
        if (schema.type(object.name(), CompositeType.class).isEmpty()) {
            return ofRelation(schema, object, part, comment);
        }
        return schema.withType(object.name(), CompositeType.class,
                (found) -> found.withAttribute(part, (attribute) -> attribute.commented(comment)));
    }

    /**
     * Of a column of a view, or of a table that lies elsewhere, it is a thing of its own,
     * whose spelling is the database's.
     */
    private static Schema ofRelation(Schema schema, ObjectName column, String part, @Nullable String comment) {
        if (Meant.by(schema, ObjectName.table(column.name())).kind() == ObjectKind.TABLE) {
            return schema;
        }
        ObjectName setting = new ObjectName(ObjectKind.SETTING, column.name(), "comment of " + part);
        Schema bare = schema.object(setting).isPresent() ? schema.withoutObject(setting) : schema;
        return (comment != null) ? bare.with(new NamedObject(setting, null, null, new TreeSet<>(Set.of(column)), null))
                : bare;
    }

    private static Schema namespace(Schema schema, String name, @Nullable String comment) {
        Namespace found = schema.namespaces().get(name);
        return (found != null) ? schema.withoutNamespace(name).with(found.commented(comment)) : schema;
    }

    private static Schema object(Schema schema, ObjectName name, @Nullable String comment) {
        NamedObject found = schema.object(name).orElseThrow(() -> DoesNotFit.missing("thing", name.toString()));
        return schema.withoutObject(name).with(found.commented(comment));
    }

}
