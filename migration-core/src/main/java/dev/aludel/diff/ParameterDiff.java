package dev.aludel.diff;

import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.SetParameters;
import dev.aludel.schema.ObjectName;

/** What turns the storage parameters of a thing into others. */
record ParameterDiff(Equivalence equivalence, Stages stages) {

    void change(ObjectName object, SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedMap<String, String> gone = new TreeMap<>(before);
        gone.keySet().removeAll(after.keySet());
        SortedMap<String, String> set = new TreeMap<>(after);
        set.entrySet()
            .removeIf((parameter) -> isSame(parameter.getKey(), before.get(parameter.getKey()), parameter.getValue()));
        if (!gone.isEmpty()) {
            this.stages.add(Stage.STORE, new ResetParameters(object, gone));
        }
        if (!set.isEmpty()) {
            SortedMap<String, String> left = new TreeMap<>(before);
            left.keySet().removeAll(gone.keySet());
            this.stages.add(Stage.STORE, new SetParameters(object, set, left));
        }
    }

    private boolean isSame(String parameter, @Nullable String before, String after) {
        return before != null && this.equivalence.sameParameter(parameter, before, after);
    }

}
