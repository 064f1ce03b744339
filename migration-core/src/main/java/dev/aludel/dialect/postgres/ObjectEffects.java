package dev.aludel.dialect.postgres;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Effects;
import dev.aludel.operation.AlterObject;
import dev.aludel.operation.Cases;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.RenameSchema;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetParameters;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

import static dev.aludel.dialect.postgres.PostgresEffects.exclusive;
import static dev.aludel.dialect.postgres.PostgresEffects.locks;

/**
 * What PostgreSQL does to views, triggers, policies and everything else that is known by
 * its definition, and to things of any kind: comments, parameters, moves. What
 * {@code CASCADE} reaches is not known here.
 */
final class ObjectEffects {

    /**
     * What a table can be told while others write to it ("ALTER TABLE" in the manual).
     */
    private static final Pattern LIGHT_SETTING = Pattern.compile("(statistics of|options of|cluster)\\b.*",
            Pattern.DOTALL);

    private static final Pattern MOVED_FILES = Pattern.compile("tablespace|access method");

    private static final Pattern LATER_FILLED = Pattern.compile("(?is).*\\bWITH\\s+NO\\s+DATA\\s*");

    /** Relations beside the tables, that are locked by their own name. */
    private static final Set<ObjectKind> RELATIONS = EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE, ObjectKind.SEQUENCE, ObjectKind.INDEX);

    /** Parameters that change nothing that is there. */
    private static final Set<String> LIGHT_PARAMETERS = Set.of("fillfactor", "deduplicate_items");

    private ObjectEffects() {
    }

    static Cases<Effects> in(Cases<Effects> cases) {
        return cases.on(CreateSchema.class, (op) -> Effects.NONE)
            .on(RenameSchema.class, (op) -> Effects.NONE)
            .on(DropSchema.class, (op) -> Effects.NONE)
            .on(CreateObject.class, (op) -> created(op.object()))
            .on(ReplaceObject.class, (op) -> replaced(op.object()))
            .on(AlterObject.class, (op) -> altered(op.object(), Set.of()))
            .on(RenameObject.class, (op) -> altered(op.from(), Set.of()))
            .on(DropObject.class, (op) -> altered(op.name(), needs(op.definition())))
            .on(MoveToSchema.class, (op) -> altered(op.object(), Set.of()))
            .on(SetComment.class, (op) -> commented(op.object()))
            .on(SetParameters.class, (op) -> parameters(op.object(), op.values().keySet()))
            .on(ResetParameters.class, (op) -> parameters(op.object(), op.values().keySet()));
    }

    private static Effects created(NamedObject object) {
        String definition = object.definition();
        return switch (object.name().kind()) {
            case TRIGGER -> locks(LockMode.SHARE_ROW_EXCLUSIVE, Stream.of(object.name().name()));
            // It is filled from other tables, whose readers and writers go on meanwhile.
            case MATERIALIZED_VIEW -> (definition != null && LATER_FILLED.matcher(definition).matches()) ? Effects.NONE
                    : Effects.NONE.scanning();
            case VIEW, FOREIGN_TABLE -> Effects.NONE;
            default -> altered(object.name(), object.needs());
        };
    }

    private static Effects replaced(NamedObject object) {
        return (object.name().kind() == ObjectKind.TRIGGER) ? created(object) : altered(object.name(), object.needs());
    }

    private static Effects altered(ObjectName object, Set<ObjectName> needs) {
        QualifiedName name = object.name();
        return switch (object.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE, TRIGGER, RULE, POLICY -> exclusive(name);
            case STATISTICS, PUBLICATION -> locks(LockMode.SHARE_UPDATE_EXCLUSIVE,
                    needs.stream().filter((need) -> need.kind() == ObjectKind.TABLE).map(ObjectName::name));
            case SETTING -> told(name, (object.part() != null) ? object.part() : "");
            default -> Effects.NONE;
        };
    }

    private static Effects told(QualifiedName table, String setting) {
        if (LIGHT_SETTING.matcher(setting).matches()) {
            return locks(LockMode.SHARE_UPDATE_EXCLUSIVE, Stream.of(table));
        }
        if (setting.startsWith("trigger ")) {
            return locks(LockMode.SHARE_ROW_EXCLUSIVE, Stream.of(table));
        }
        return MOVED_FILES.matcher(setting).matches() ? exclusive(table).rewriting() : exclusive(table);
    }

    private static Effects commented(ObjectName object) {
        return (RELATIONS.contains(object.kind()) || object.kind() == ObjectKind.COLUMN)
                ? locks(LockMode.SHARE_UPDATE_EXCLUSIVE, Stream.of(object.name())) : Effects.NONE;
    }

    /** The locks that the server's own list of parameters demands for each. */
    private static Effects parameters(ObjectName object, Set<String> names) {
        boolean light = (object.kind() == ObjectKind.INDEX) ? LIGHT_PARAMETERS.containsAll(names)
                : object.kind() != ObjectKind.VIEW && !names.contains("user_catalog_table");
        return light ? locks(LockMode.SHARE_UPDATE_EXCLUSIVE, Stream.of(object.name())) : exclusive(object.name());
    }

    private static Set<ObjectName> needs(@Nullable NamedObject object) {
        return (object != null) ? object.needs() : Set.of();
    }

}
