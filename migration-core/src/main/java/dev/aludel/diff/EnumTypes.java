package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Operation;
import dev.aludel.schema.EnumType;

/** Enum types can only grow. */
final class EnumTypes {

    private EnumTypes() {
    }

    /**
     * Adds the labels that a type lacks: behind the one before it, or at the end, and in
     * front of all only where there is none before it.
     */
    static List<Operation> additions(EnumType type, EnumType wanted) {
        List<Operation> additions = new ArrayList<>();
        List<String> there = new ArrayList<>(type.labels());
        List<String> labels = wanted.labels();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (!there.contains(label)) {
                boolean first = i == 0 && !there.isEmpty();
                boolean last = i == there.size();
                additions.add(new AddEnumValue(type.name(), label, first ? there.get(0) : null,
                        (first || last) ? null : labels.get(i - 1)));
                there.add(i, label);
            }
        }
        return additions;
    }

    static boolean grows(List<String> labels, List<String> wanted) {
        return wanted.stream().filter(labels::contains).toList().equals(labels);
    }

}
