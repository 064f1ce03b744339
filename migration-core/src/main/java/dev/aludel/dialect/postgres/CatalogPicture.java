package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Attribute;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;

/** What the queries have found so far. */
final class CatalogPicture {

    private final @Nullable String defaultSchema;

    private final Map<CatalogKey, String> comments = new HashMap<>();

    private final Set<CatalogKey> mayBeNull = new HashSet<>();

    private final List<Namespace> namespaces = new ArrayList<>();

    private final Map<Long, TableInMaking> tables = new LinkedHashMap<>();

    private final List<Sequence> sequences = new ArrayList<>();

    private final Map<QualifiedName, NamedType> types = new LinkedHashMap<>();

    private final Serials serials;

    private final ObjectsInMaking objects = new ObjectsInMaking();

    CatalogPicture(@Nullable String defaultSchema, int version) {
        this.defaultSchema = defaultSchema;
        this.serials = new Serials(version);
    }

    QualifiedName name(@Nullable String schema, String name) {
        return QualifiedName.of(schema, name).seenFrom(this.defaultSchema);
    }

    /** A collation; the system's are found everywhere without their schema. */
    QualifiedName collation(String schema, String name) {
        return schema.equals("pg_catalog") ? QualifiedName.of(name) : name(schema, name);
    }

    /** The sequences that columns own. */
    Serials serials() {
        return this.serials;
    }

    /** All that has a name and a definition. */
    ObjectsInMaking objects() {
        return this.objects;
    }

    void addComment(CatalogKey thing, String comment) {
        this.comments.put(thing, comment);
    }

    /** What people say of a thing; null for nothing. */
    @Nullable String comment(CatalogKey thing) {
        return this.comments.get(thing);
    }

    /** A column in which there may be nulls although there must not. */
    void addNullable(CatalogKey column) {
        this.mayBeNull.add(column);
    }

    boolean mayBeNull(CatalogKey column) {
        return this.mayBeNull.contains(column);
    }

    void add(Namespace namespace) {
        this.namespaces.add(namespace);
    }

    void add(long id, TableInMaking table) {
        this.tables.put(id, table);
    }

    TableInMaking table(long id) {
        TableInMaking table = this.tables.get(id);
        if (table == null) {
            throw DoesNotFit.missing("table", Long.toString(id));
        }
        return table;
    }

    void add(Sequence sequence) {
        this.sequences.add(sequence);
    }

    /** A type, unless it is there already. */
    void add(NamedType type) {
        this.types.putIfAbsent(type.name(), type);
    }

    void addCheck(QualifiedName domain, CheckConstraint check) {
        this.types.computeIfPresent(domain, (name, type) -> ((DomainType) type).with(check));
    }

    void addAttribute(QualifiedName composite, Attribute attribute) {
        this.types.computeIfPresent(composite, (name, type) -> ((CompositeType) type).with(attribute));
    }

    Schema finished() {
        Heritage heritage = new Heritage(this.serials, this.tables.values());
        this.tables.values().forEach((table) -> table.inherit(heritage));
        this.sequences.addAll(this.serials.left());
        return Schema
            .of(this.namespaces, this.tables.values().stream().map(TableInMaking::finished).toList(), this.sequences,
                    this.types.values(), this.objects.finished())
            .withoutInherited();
    }

}
