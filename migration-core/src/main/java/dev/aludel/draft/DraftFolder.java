package dev.aludel.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where drafts are written to, for a person to review and to commit.
 *
 * @param path the folder; it is made where it is not there
 */
public record DraftFolder(Path path) {

    /** Where Maven and Gradle look for the files of an application. */
    public static final DraftFolder USUAL = new DraftFolder(Path.of("src", "main", "resources", "db", "migration"));

    /**
     * Writes a file that is not there yet.
     * @return where it is
     * @throws DraftNotWritten if it cannot be written, or is there
     */
    public Path write(String name, String text) {
        Path file = this.path.resolve(name);
        try {
            Files.createDirectories(this.path);
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        }
        catch (FileAlreadyExistsException ex) {
            throw new DraftNotWritten(file, "there is already such a file", ex);
        }
        catch (IOException | UncheckedIOException ex) {
            throw new DraftNotWritten(file, String.valueOf(ex.getMessage()), ex);
        }
    }

    /** Takes back a file whose migration could not be recorded. */
    public void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        }
        catch (IOException ex) {
            throw new DraftNotWritten(file, "it was written and should be gone again: " + ex.getMessage(), ex);
        }
    }

}
