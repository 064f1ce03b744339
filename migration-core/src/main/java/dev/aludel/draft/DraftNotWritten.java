package dev.aludel.draft;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.AludelException;

/** The file of a draft could not be written. */
public final class DraftNotWritten extends AludelException {

    private final transient Path file;

    DraftNotWritten(Path file, String reason, Exception cause) {
        this(file, reason, "Name another folder with aludel.draft.directory, or see what is in the way.", cause);
    }

    private DraftNotWritten(Path file, String reason, String action, @Nullable Exception cause) {
        super("%s cannot be written: %s.".formatted(file, reason), action, cause);
        this.file = file;
    }

    /** Where the sources of the application are not. */
    static DraftNotWritten elsewhere(Path file, Path missing) {
        return new DraftNotWritten(file, "there is no folder %s in %s".formatted(missing, Path.of("").toAbsolutePath()),
                "Run this in the module that has the migrations, or name their folder with aludel.draft.directory: "
                        + "a jar holds no sources to write to.",
                null);
    }

    /** The file. */
    public Path file() {
        return this.file;
    }

}
