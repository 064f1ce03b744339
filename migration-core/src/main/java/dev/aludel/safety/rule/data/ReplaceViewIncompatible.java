package dev.aludel.safety.rule.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ReplaceObject;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.safety.ViewColumns;
import dev.aludel.schema.DataType;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;

/**
 * A view or a function whose place another one cannot take: columns can only be added to
 * a view at its end, and what a function returns stays.
 */
final class ReplaceViewIncompatible implements Rule<ReplaceObject> {

    private static final Pattern RETURNS = Pattern
        .compile("(?is).*?\\)\\s*RETURNS\\s+(SETOF\\s+)?([a-z_]\\w*)(\\[\\])?\\s+(?:LANGUAGE|AS|IMMUTABLE|STABLE|"
                + "VOLATILE|STRICT|CALLED|RETURNS|SECURITY|PARALLEL|COST|ROWS|SET|RETURN|BEGIN)\\b.*");

    @Override
    public Class<ReplaceObject> subject() {
        return ReplaceObject.class;
    }

    @Override
    public Stream<Danger> dangers(ReplaceObject op, Scene scene) {
        ObjectKind kind = op.object().name().kind();
        return ((kind == ObjectKind.VIEW) ? ofView(op)
                : (kind == ObjectKind.FUNCTION) ? ofFunction(op, scene) : Optional.<String>empty())
            .map((why) -> new Danger(Danger.Kind.FAILURE, Verdict.WILL_FAIL, null, null, op.object().name(),
                    "Replacing %s fails: %s".formatted(op.object().name(), why), "", null))
            .stream();
    }

    private static Optional<String> ofView(ReplaceObject op) {
        List<String> before = ViewColumns.of(definition(op.from())).orElse(List.of());
        List<String> after = ViewColumns.of(op.object().definition()).orElse(before);
        for (int place = 0; place < before.size(); place++) {
            String there = before.get(place);
            if (place >= after.size()) {
                return Optional.of("its column %s would be gone.".formatted(there));
            }
            if (!there.equals(after.get(place))) {
                return Optional.of("column %s would come in the place of %s. New ones come last."
                    .formatted(after.get(place), there));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofFunction(ReplaceObject op, Scene scene) {
        Matcher before = RETURNS.matcher(definition(op.from()));
        Matcher after = RETURNS.matcher(definition(op.object()));
        if (!before.matches() || !after.matches() || isSame(before, after, scene)) {
            return Optional.empty();
        }
        return Optional.of("it returns %s, and would return %s.".formatted(type(before), type(after)));
    }

    private static boolean isSame(Matcher before, Matcher after, Scene scene) {
        return (before.group(1) == null) == (after.group(1) == null)
                && scene.dialect().equivalence().sameType(type(before), type(after));
    }

    private static DataType type(Matcher returns) {
        DataType type = DataType.of(returns.group(2).toLowerCase(Locale.ROOT));
        return (returns.group(3) != null) ? type.asArray() : type;
    }

    private static String definition(@Nullable NamedObject object) {
        return (object != null && object.definition() != null) ? object.definition() : "";
    }

}
