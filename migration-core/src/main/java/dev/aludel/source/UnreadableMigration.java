package dev.aludel.source;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.AludelException;
import dev.aludel.problem.Location;

/** A file or class that is not a migration, or does not say what one has to. */
public final class UnreadableMigration extends AludelException {

    private final Location location;

    UnreadableMigration(Location location, String reason, String action) {
        this(location, reason, action, null);
    }

    UnreadableMigration(Location location, String reason, String action, @Nullable Throwable cause) {
        super("%s: %s.".formatted(location, reason), action, cause);
        this.location = location;
    }

    /** The file, and the line where that is known. */
    public Location location() {
        return this.location;
    }

}
