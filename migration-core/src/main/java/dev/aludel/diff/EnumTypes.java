package dev.aludel.diff;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Schema;

/**
 * Enum types can only grow; one that loses labels or reorders them is put aside and made
 * anew.
 */
final class EnumTypes {

    private EnumTypes() {
    }

    /**
     * Puts aside the types that have to be made anew; the columns of a type put aside
     * then differ and are converted.
     */
    static List<Operation> toBeRebuilt(Schema from, Schema to) {
        List<Operation> aside = new ArrayList<>();
        for (NamedType found : from.types().values()) {
            EnumType wanted = to.type(found.name(), EnumType.class).orElse(null);
            if (found instanceof EnumType type && wanted != null && !grows(type.labels(), wanted.labels())) {
                aside.add(new RenameType(type.name(), type.name().sibling(type.name().name() + "__old")));
            }
        }
        return aside;
    }

    /** Adds the labels that a type lacks, each before its neighbour. */
    static List<Operation> additions(EnumType type, EnumType wanted) {
        List<Operation> additions = new ArrayList<>();
        List<String> labels = wanted.labels();
        for (int i = labels.size() - 1; i >= 0; i--) {
            if (!type.labels().contains(labels.get(i))) {
                additions.add(new AddEnumValue(type.name(), labels.get(i),
                        (i + 1 < labels.size()) ? labels.get(i + 1) : null, null));
            }
        }
        return additions;
    }

    private static boolean grows(List<String> labels, List<String> wanted) {
        return wanted.stream().filter(labels::contains).toList().equals(labels);
    }

}
