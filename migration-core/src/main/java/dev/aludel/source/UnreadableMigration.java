package dev.aludel.source;

import dev.aludel.problem.AludelException;
import dev.aludel.problem.Location;

/** A file that is not a migration, or whose text is not one. */
public final class UnreadableMigration extends AludelException {

    private final Location location;

    UnreadableMigration(Location location, String reason, String action) {
        super("%s: %s.".formatted(location, reason), action);
        this.location = location;
    }

    /** The file, and the line where that is known. */
    public Location location() {
        return this.location;
    }

}
