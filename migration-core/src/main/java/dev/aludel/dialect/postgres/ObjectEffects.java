package dev.aludel.dialect.postgres;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

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

/**
 * What PostgreSQL does to views, triggers, policies and everything else that is known by
 * its definition, and to things of any kind: comments, parameters, moves.
 */
final class ObjectEffects {

    /**
     * What a table can be told while others write to it ("ALTER TABLE" in the manual).
     */
    private static final Pattern LIGHT_SETTING = Pattern.compile("(statistics of|options of|cluster)\\b.*",
            Pattern.DOTALL);

    private static final Pattern MOVED_FILES = Pattern.compile("tablespace|access method");

    private static final Pattern LATER_FILLED = Pattern.compile("(?is).*\\bWITH\\s+NO\\s+DATA\\s*");

    private static final Pattern FOR_EACH_ROW = Pattern.compile("(?is).*\\bFOR\\s+(?:EACH\\s+)?ROW\\b.*");

    /** Relations beside the tables, that are locked by their own name. */
    private static final Set<ObjectKind> RELATIONS = EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE, ObjectKind.SEQUENCE, ObjectKind.INDEX);

    private static final Set<ObjectKind> OF_TABLES = EnumSet.of(ObjectKind.TABLE, ObjectKind.COLUMN);

    /** Parameters that change nothing that is there. */
    private static final Set<String> LIGHT_PARAMETERS = Set.of("fillfactor", "deduplicate_items");

    private ObjectEffects() {
    }

    static Cases<Claim> in(Cases<Claim> cases) {
        return cases.on(CreateSchema.class, (op) -> Claim.NONE)
            .on(RenameSchema.class, (op) -> Claim.NONE)
            .on(DropSchema.class, (op) -> Claim.NONE)
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

    private static Claim created(NamedObject object) {
        String definition = object.definition();
        return switch (object.name().kind()) {
            case TRIGGER -> triggered(LockMode.SHARE_ROW_EXCLUSIVE, object.name(), object);
            // It is filled from other tables, whose readers and writers go on meanwhile.
            case MATERIALIZED_VIEW ->
                (definition != null && LATER_FILLED.matcher(definition).matches()) ? Claim.NONE : Claim.NONE.scanning();
            case VIEW, FOREIGN_TABLE -> Claim.NONE;
            case SETTING -> told(object);
            default -> altered(object.name(), object.needs());
        };
    }

    /** A trigger of rows is one of each partition, too. */
    private static Claim triggered(LockMode mode, ObjectName trigger, @Nullable NamedObject made) {
        return (at) -> {
            NamedObject known = (made != null) ? made : at.before().object(trigger).orElse(null);
            String definition = (known != null) ? known.definition() : null;
            boolean ofRows = definition == null || FOR_EACH_ROW.matcher(definition).matches();
            return (ofRows ? Claim.parts(mode, trigger.name()) : Claim.locks(mode, trigger.name())).in(at);
        };
    }

    private static Claim replaced(NamedObject object) {
        return (object.name().kind() == ObjectKind.TRIGGER) ? created(object) : altered(object.name(), object.needs());
    }

    private static Claim altered(ObjectName object, Set<ObjectName> needs) {
        QualifiedName name = object.name();
        return switch (object.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE, RULE, POLICY ->
                Claim.locks(LockMode.ACCESS_EXCLUSIVE, name);
            case TRIGGER -> triggered(LockMode.ACCESS_EXCLUSIVE, object, null);
            case STATISTICS,
                    PUBLICATION ->
                Claim.locks(LockMode.SHARE_UPDATE_EXCLUSIVE,
                        needs.stream()
                            .filter((need) -> OF_TABLES.contains(need.kind()))
                            .map(ObjectName::name)
                            .distinct()
                            .toList());
            case SETTING -> told(name, (object.part() != null) ? object.part() : "");
            default -> Claim.NONE;
        };
    }

    /** What it has been told before changes nothing. */
    private static Claim told(NamedObject object) {
        Claim claim = altered(object.name(), object.needs());
        return (at) -> at.before().object(object.name()).filter(object::equals).isPresent()
                ? Effects.NONE.holding(claim.in(at).locks()) : claim.in(at);
    }

    private static Claim told(QualifiedName table, String setting) {
        if (LIGHT_SETTING.matcher(setting).matches()) {
            return Claim.locks(LockMode.SHARE_UPDATE_EXCLUSIVE, table);
        }
        if (setting.startsWith("trigger ")) {
            ObjectName trigger = new ObjectName(ObjectKind.TRIGGER, table, setting.substring("trigger ".length()));
            return triggered(LockMode.SHARE_ROW_EXCLUSIVE, trigger, null);
        }
        return MOVED_FILES.matcher(setting).matches() ? Claim.locks(LockMode.ACCESS_EXCLUSIVE, table).rewriting()
                : Claim.locks(LockMode.ACCESS_EXCLUSIVE, table);
    }

    private static Claim commented(ObjectName object) {
        return (RELATIONS.contains(object.kind()) || object.kind() == ObjectKind.COLUMN)
                ? Claim.locks(LockMode.SHARE_UPDATE_EXCLUSIVE, object.name()) : Claim.NONE;
    }

    /** The locks that the server's own list of parameters demands for each. */
    private static Claim parameters(ObjectName object, Set<String> names) {
        boolean light = (object.kind() == ObjectKind.INDEX) ? LIGHT_PARAMETERS.containsAll(names)
                : object.kind() != ObjectKind.VIEW && !names.contains("user_catalog_table");
        return light ? Claim.locks(LockMode.SHARE_UPDATE_EXCLUSIVE, object.name())
                : Claim.locks(LockMode.ACCESS_EXCLUSIVE, object.name());
    }

    private static Set<ObjectName> needs(@Nullable NamedObject object) {
        return (object != null) ? object.needs() : Set.of();
    }

}
