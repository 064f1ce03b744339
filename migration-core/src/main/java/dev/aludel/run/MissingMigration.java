package dev.aludel.run;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.problem.AludelException;

/** Migrations were applied, and their files are gone. */
public final class MissingMigration extends AludelException {

    private final List<String> revisions;

    MissingMigration(List<InventoryItem> missing) {
        super("The database has migrations that are not in the sources, although later ones are:\n" + missing.stream()
            .map((item) -> "- %s %s".formatted(item.revision(), item.description()))
            .collect(Collectors.joining("\n")),
                "Bring their files back. If they live elsewhere, add that place to aludel.locations.");
        this.revisions = missing.stream().map(InventoryItem::revision).toList();
    }

    /** The revisions' ids. */
    public List<String> revisions() {
        return this.revisions;
    }

}
