package dev.aludel.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * When the things of a schema are made: before the tables that are built upon them,
 * between tables and their checks, or after all.
 */
final class Foundations {

    private static final Set<ObjectKind> EARLY = EnumSet.of(ObjectKind.TYPE, ObjectKind.EXTENSION, ObjectKind.COLLATION,
            ObjectKind.OPERATOR, ObjectKind.OPERATOR_CLASS, ObjectKind.OPERATOR_FAMILY, ObjectKind.CAST,
            ObjectKind.CONVERSION, ObjectKind.TEXT_SEARCH_CONFIGURATION, ObjectKind.TEXT_SEARCH_DICTIONARY,
            ObjectKind.TEXT_SEARCH_PARSER, ObjectKind.TEXT_SEARCH_TEMPLATE, ObjectKind.LANGUAGE, ObjectKind.TRANSFORM,
            ObjectKind.ACCESS_METHOD, ObjectKind.FOREIGN_DATA_WRAPPER, ObjectKind.SERVER);

    private static final Set<ObjectKind> RELATIONS = EnumSet.of(ObjectKind.TABLE, ObjectKind.COLUMN,
            ObjectKind.CONSTRAINT, ObjectKind.INDEX, ObjectKind.SEQUENCE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.FOREIGN_TABLE);

    private final Schema schema;

    private final Set<String> words;

    private final Set<String> tables;

    private final Bodies bodies;

    private final Set<ObjectName> wanted = new HashSet<>();

    /**
     * The foundations of a schema.
     * @param made the tables that have to be made
     */
    Foundations(Schema schema, Set<QualifiedName> made) {
        this.schema = schema;
        this.bodies = new Bodies(schema);
        this.words = schema.objects().isEmpty() ? Set.of() : Words.of(schema);
        this.tables = made.stream().map(QualifiedName::name).collect(Collectors.toSet());
        Deque<ObjectName> left = new ArrayDeque<>(
                schema.objects().keySet().stream().filter(this::isFoundation).toList());
        while (!left.isEmpty()) {
            ObjectName next = left.remove();
            if (this.wanted.add(next)) {
                schema.object(next).ifPresent((object) -> left.addAll(needs(object)));
            }
        }
    }

    /** What has to be there before a thing. */
    Set<ObjectName> needs(NamedObject object) {
        return this.bodies.needs(object);
    }

    Stage stage(NamedObject object) {
        if (!this.wanted.contains(object.name())) {
            return Stage.CREATE_OBJECTS;
        }
        if (!needsTables(object)) {
            return Stage.CREATE_TYPES;
        }
        return (object.name().kind() == ObjectKind.FUNCTION) ? Stage.CREATE_FUNCTIONS : Stage.CREATE_OBJECTS;
    }

    /** Whether tables may be built upon a thing. */
    boolean isFoundation(ObjectName name) {
        return EARLY.contains(name.kind())
                || (name.kind() == ObjectKind.FUNCTION || name.kind() == ObjectKind.AGGREGATE)
                        && this.words.contains(name.name().name());
    }

    /** The names of the functions that tables are needed for, and that tables call. */
    Set<String> betweenTablesAndChecks() {
        return this.schema.objects()
            .values()
            .stream()
            .filter((object) -> stage(object) == Stage.CREATE_FUNCTIONS)
            .map((object) -> object.name().name().name())
            .collect(Collectors.toSet());
    }

    private boolean needsTables(NamedObject object) {
        Deque<NamedObject> left = new ArrayDeque<>(List.of(object));
        Set<ObjectName> seen = new HashSet<>();
        while (!left.isEmpty()) {
            NamedObject next = left.remove();
            if (seen.add(next.name())) {
                if (needs(next).stream().anyMatch((need) -> RELATIONS.contains(need.kind())) || namesTable(next)) {
                    return true;
                }
                needs(next).forEach((need) -> this.schema.object(need).ifPresent(left::add));
            }
        }
        return false;
    }

    private boolean namesTable(NamedObject object) {
        return !this.tables.isEmpty() && Bodies.words(object).stream().anyMatch(this.tables::contains);
    }

}
