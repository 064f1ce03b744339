package dev.aludel.replay;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.aludel.schema.Column;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What is defined by all the columns of something: {@code SELECT *} stands for those that
 * were there when a view was made, and a database does not add the later ones.
 */
public final class AllColumns {

    private static final Set<ObjectKind> QUERIES = EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.RULE);

    private static final Set<ObjectKind> VIEWS = EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    /** Rather a star too many, in a string or a comment, than one too few. */
    private static final Pattern STAR = Pattern
        .compile("(?i)\\bselect(\\s+(all|distinct))?\\s*\\*|[,.]\\s*\\*|\\bas\\s+table\\b");

    private AllColumns() {
    }

    /**
     * Whether something is defined by all the columns of a table that has others in
     * another schema, so that its text does not mean the same there.
     */
    public static boolean differ(NamedObject object, Schema schema, Schema other) {
        return isDefinedByAll(object, (need) -> hasOthers(need.name(), schema, other));
    }

    /** The schema after a statement: whose text has another meaning now has none. */
    static Schema forgotten(Schema before, Schema after) {
        boolean sameObjects = before.objects() == after.objects();
        if (after.objects().isEmpty() || (sameObjects && before.tables() == after.tables())) {
            return after;
        }
        Predicate<ObjectName> changed = (need) -> hasOthers(need.name(), before, after) || (!sameObjects
                && VIEWS.stream().anyMatch((kind) -> isDefinedAnew(ObjectName.of(kind, need.name()), before, after)));
        Predicate<NamedObject> meant = (object) -> isDefinedByAll(object, changed)
                && before.objects().containsKey(object.name()) && !isDefinedAnew(object.name(), before, after);
        return after.objects().values().stream().noneMatch(meant) ? after
                : after.withEachObject((object) -> meant.test(object) ? object.defined(null) : object);
    }

    private static boolean isDefinedByAll(NamedObject object, Predicate<ObjectName> changed) {
        String definition = object.definition();
        return definition != null && QUERIES.contains(object.name().kind()) && object.needs().stream().anyMatch(changed)
                && STAR.matcher(definition).find();
    }

    private static boolean isDefinedAnew(ObjectName name, Schema before, Schema after) {
        NamedObject one = before.objects().get(name);
        NamedObject other = after.objects().get(name);
        return one != null && other != null && one != other
                && !Optional.ofNullable(one.definition()).equals(Optional.ofNullable(other.definition()));
    }

    private static boolean hasOthers(QualifiedName table, Schema one, Schema other) {
        return one.tables().get(table) != other.tables().get(table)
                && !columns(table, one).equals(columns(table, other));
    }

    private static List<String> columns(QualifiedName table, Schema schema) {
        return schema.whole(table)
            .map((found) -> found.columns().stream().map(Column::name).toList())
            .orElse(List.of());
    }

}
