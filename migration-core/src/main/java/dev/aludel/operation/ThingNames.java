package dev.aludel.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SqlWord;

/**
 * The name of a function, a type or a collation inside expressions, which a database
 * keeps right when the thing is renamed. Only the words of SQL are looked at: what stands
 * around a name tells what it is the name of.
 *
 * @param kind what it is
 * @param name its name
 * @param schemas the schemas of SQL that are known, without the default one
 * @param calls what tells functions of one name apart
 */
record ThingNames(ObjectKind kind, QualifiedName name, Set<String> schemas, Calls calls) {

    private static final Pattern BEFORE_TYPE = Pattern.compile("(?is)(.*\\b(as|of)|.*::)");

    private static final Pattern BEFORE_COLLATION = Pattern.compile("(?is).*\\bcollate");

    /** The name of a thing of a schema. */
    static ThingNames of(Schema schema, ObjectName thing) {
        return new ThingNames(thing.kind(), thing.name(), schema.namespaces().keySet(), Calls.of(schema, thing));
    }

    /** The same inside a table. */
    ThingNames among(List<Column> columns) {
        return new ThingNames(this.kind, this.name, this.schemas, this.calls.among(columns));
    }

    /** Whether an expression names it. */
    boolean isIn(String expression) {
        return !places(expression).isEmpty();
    }

    /**
     * Whether an expression may name it, or another of that name: another function, or
     * one in a schema that may be the default one.
     */
    boolean isDoubtfulIn(String expression) {
        return words(expression).stream().anyMatch((place) -> isMeant(expression, place) == null);
    }

    /** The expression with the thing under its new name. */
    String renamed(String expression, QualifiedName to) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Place place : places(expression)) {
            text.append(expression, end, place.start());
            boolean stays = Objects.equals(this.name.schema(), to.schema());
            if (stays) {
                text.append(expression, place.start(), place.own());
            }
            else if (to.schema() != null) {
                text.append(quoted(to.schema())).append('.');
            }
            text.append(quoted(to.name()));
            end = place.end();
        }
        return text.append(expression, end, expression.length()).toString();
    }

    /** Where it is named. */
    List<Place> places(String expression) {
        return words(expression).stream().filter((place) -> Boolean.TRUE.equals(isMeant(expression, place))).toList();
    }

    private @Nullable Boolean isMeant(String expression, Place place) {
        if (!place.sure()) {
            return null;
        }
        boolean call = this.kind == ObjectKind.FUNCTION || this.kind == ObjectKind.AGGREGATE;
        return call ? this.calls.isMeant(expression.substring(place.end()).stripLeading()) : Boolean.TRUE;
    }

    private List<Place> words(String expression) {
        List<Place> places = new ArrayList<>();
        SqlWord last = null;
        for (SqlWord word : SqlWord.all(expression)) {
            String schema = (last != null && isPath(expression, last, word)) ? last.name() : null;
            int start = (last != null && schema != null) ? last.start() : word.start();
            Place place = new Place(start, word.start(), word.end(), Objects.equals(schema, this.name.schema()));
            if (this.name.name().equals(word.name()) && mayBeIn(schema) && fits(expression, place)) {
                places.add(place);
            }
            last = word;
        }
        return places;
    }

    private static boolean isPath(String expression, SqlWord schema, SqlWord name) {
        return expression.substring(schema.end(), name.start()).strip().equals(".");
    }

    /** A schema that nobody knows may be the default one. */
    private boolean mayBeIn(@Nullable String schema) {
        String own = this.name.schema();
        return Objects.equals(schema, own) || own == null && schema != null && !schema.startsWith("pg_")
                && !schema.equals("information_schema") && !this.schemas.contains(schema);
    }

    private boolean fits(String expression, Place place) {
        String before = expression.substring(0, place.start()).stripTrailing();
        String after = expression.substring(place.end()).stripLeading();
        return switch (this.kind) {
            case FUNCTION, AGGREGATE -> after.startsWith("(") && !before.endsWith("::");
            case COLLATION -> BEFORE_COLLATION.matcher(before).matches();
            case TYPE, DOMAIN -> after.startsWith("'") || BEFORE_TYPE.matcher(before).matches();
            default -> false;
        };
    }

    private static String quoted(String word) {
        return '"' + word.replace("\"", "\"\"") + '"';
    }

    /**
     * Where a name stands.
     *
     * @param start where it begins, with its schema
     * @param own where the name itself begins
     * @param end where it ends
     * @param sure whether it is in the schema of the thing for sure
     */
    record Place(int start, int own, int end, boolean sure) {

    }

}
