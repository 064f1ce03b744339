package dev.aludel.run;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.problem.AludelException;

/** A newer version of the application has applied migrations, and that is not wanted. */
public final class UnknownMigration extends AludelException {

    private final List<String> revisions;

    UnknownMigration(List<InventoryItem> unknown) {
        super("The database is ahead of this application: it has migrations that the sources lack.\n" + unknown.stream()
            .map((item) -> "- %s %s".formatted(item.revision(), item.description()))
            .collect(Collectors.joining("\n")),
                "Start a newer version of the application, take them back, or set aludel.unknown=warn.");
        this.revisions = unknown.stream().map(InventoryItem::revision).toList();
    }

    /** The revisions' ids. */
    public List<String> revisions() {
        return this.revisions;
    }

}
