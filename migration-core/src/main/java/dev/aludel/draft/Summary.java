package dev.aludel.draft;

import java.util.List;

import dev.aludel.drift.ManualChange;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;

/** What changes do, in a few words that make a file's name. */
public final class Summary {

    private static final int SHOWN = 2;

    private Summary() {
    }

    /** One change as it says itself, several by what they are about. */
    public static String of(List<ManualChange> changes) {
        List<String> subjects = changes.stream().map(ManualChange::subject).distinct().toList();
        if (changes.size() == 1) {
            return of(changes.get(0).operation());
        }
        if (subjects.size() <= SHOWN) {
            return "Change " + String.join(" and ", subjects);
        }
        return "Change %s and %d more".formatted(String.join(", ", subjects.subList(0, SHOWN)),
                subjects.size() - SHOWN);
    }

    private static String of(Operation operation) {
        if (operation instanceof CreateIndex created) {
            return "Create index " + created.index().name();
        }
        if (operation instanceof AddColumn added) {
            return "Add column %s.%s".formatted(added.table(), added.column().name());
        }
        return operation.describe();
    }

}
