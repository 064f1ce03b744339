package dev.aludel.source;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.AludelException;

/** A place for migrations that cannot be read. */
public final class UnreadableLocation extends AludelException {

    private final String location;

    UnreadableLocation(String location, String reason, @Nullable Throwable cause) {
        super("The location '%s' cannot be read: %s.".formatted(location, reason),
                "Correct aludel.locations, or make the folder readable for the user that runs the application.", cause);
        this.location = location;
    }

    /** The location as it was given. */
    public String location() {
        return this.location;
    }

}
