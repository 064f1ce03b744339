package dev.aludel.draft;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.AludelException;

/** A draft could not be written. */
public final class DraftNotWritten extends AludelException {

    private final transient Path file;

    private DraftNotWritten(Path file, String what, String action, @Nullable Exception cause) {
        super(what, action, cause);
        this.file = file;
    }

    /** Where something stands in the way. */
    static DraftNotWritten because(String reason, Path file, DraftFolder folder, Exception cause) {
        return new DraftNotWritten(file, "%s cannot be written: %s.".formatted(file, reason),
                "Name another folder with %s, or see what is in the way.".formatted(folder.property()), cause);
    }

    /** Where it cannot be told what is written already. */
    static DraftNotWritten unreadable(Path folder, String reason, Exception cause) {
        return new DraftNotWritten(folder,
                "Nothing was written: which migrations are in %s already cannot be read: %s.".formatted(folder, reason),
                "Let this user read the folder.", cause);
    }

    /** Where the sources of the application are not. */
    static DraftNotWritten elsewhere(Path file, DraftFolder folder) {
        return new DraftNotWritten(file,
                "%s cannot be written: there is no folder %s in %s.".formatted(file, folder.within(),
                        Path.of("").toAbsolutePath()),
                "Run this in the module that has the migrations, or name their folder with %s: a jar holds no sources to write to."
                    .formatted(folder.property()),
                null);
    }

    /** The file, or the folder. */
    public Path file() {
        return this.file;
    }

}
