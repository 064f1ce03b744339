package dev.aludel.run;

import java.util.HashMap;
import java.util.Map;

import dev.aludel.drift.Gap;
import dev.aludel.replay.Step;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * The things whose definition is not known, as a statement has changed them along: a view
 * by the new name of a column.
 */
final class Undefined {

    private final Map<ObjectName, Gap> gaps = new HashMap<>();

    /** Looks at what one more statement has changed along. */
    void add(String revision, Step step) {
        for (NamedObject object : step.after().objects().values()) {
            if (object.definition() == null && !isUndefined(object.name(), step.before())) {
                this.gaps.put(object.name(), Gap.of(revision, step.statement(), object.name()));
            }
        }
    }

    /** Those that are still there and have not been defined again. */
    Map<ObjectName, Gap> in(Schema schema) {
        Map<ObjectName, Gap> left = new HashMap<>(this.gaps);
        left.keySet().removeIf((name) -> !isUndefined(name, schema));
        return left;
    }

    private static boolean isUndefined(ObjectName name, Schema schema) {
        return schema.object(name).filter((object) -> object.definition() == null).isPresent();
    }

}
