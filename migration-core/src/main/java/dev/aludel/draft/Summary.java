package dev.aludel.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.aludel.drift.ManualChange;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation;

/** What changes do, in a few words that make a file's name. */
public final class Summary {

    private static final int SHOWN = 2;

    private Summary() {
    }

    /** One change as it says itself, several by what they are about. */
    public static String of(List<ManualChange> changes) {
        if (changes.size() == 1) {
            return of(changes.get(0).operation());
        }
        return changed(changes.stream().map(ManualChange::subject).toList());
    }

    /** One operation as it says itself, several by what they make or are about. */
    public static String ofAll(List<Operation> operations) {
        if (operations.size() == 1) {
            return of(operations.get(0));
        }
        List<String> created = operations.stream()
            .filter(CreateTable.class::isInstance)
            .map((operation) -> ((CreateTable) operation).table().name().toString())
            .toList();
        Set<String> others = new LinkedHashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof TableOperation about && !created.contains(about.table().toString())) {
                others.add(about.table().toString());
            }
        }
        if (!created.isEmpty() && others.isEmpty()) {
            return "Create tables " + listed(created);
        }
        List<String> subjects = new ArrayList<>(created);
        subjects.addAll(others);
        return subjects.isEmpty() ? of(operations.get(0)) : changed(subjects);
    }

    private static String changed(List<String> subjects) {
        return "Change " + listed(subjects.stream().distinct().toList());
    }

    private static String listed(List<String> subjects) {
        if (subjects.size() <= SHOWN) {
            return String.join(" and ", subjects);
        }
        return "%s and %d more".formatted(String.join(", ", subjects.subList(0, SHOWN)), subjects.size() - SHOWN);
    }

    private static String of(Operation operation) {
        if (operation instanceof CreateIndex created) {
            return "Create index " + created.index().name();
        }
        if (operation instanceof AddColumn added) {
            return "Add column %s.%s".formatted(added.table(), added.column().name());
        }
        if (operation instanceof DropColumn dropped) {
            return "Drop column %s.%s".formatted(dropped.table(), dropped.column());
        }
        return operation.describe();
    }

}
