package dev.aludel.draft;

import java.nio.file.Path;

import dev.aludel.problem.AludelException;

/** The file of a draft could not be written. */
public final class DraftNotWritten extends AludelException {

    private final transient Path file;

    DraftNotWritten(Path file, String reason, Exception cause) {
        super("%s cannot be written: %s".formatted(file, reason),
                "Name another folder with aludel.draft.directory, or make this one writable.", cause);
        this.file = file;
    }

    /** The file. */
    public Path file() {
        return this.file;
    }

}
