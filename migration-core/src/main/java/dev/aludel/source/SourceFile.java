package dev.aludel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import dev.aludel.problem.Location;

/**
 * A file as it was found.
 *
 * @param identity what tells it from a file of the same name elsewhere
 * @param file its name as the user knows it
 * @param bytes its content
 */
record SourceFile(String identity, String file, byte[] bytes) {

    /**
     * The file at a path.
     * @throws UnreadableMigration if there is none, or it cannot be read
     */
    static SourceFile of(Path path) {
        String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        try {
            return new SourceFile(name, name, Files.readAllBytes(path));
        }
        catch (NoSuchFileException ex) {
            throw new UnreadableMigration(Location.of(name), "there is no such file",
                    "Write its path from the folder in which the command runs.", ex);
        }
        catch (IOException ex) {
            throw new UnreadableMigration(Location.of(name), "it cannot be read: " + ex.getMessage(),
                    "Make it readable for the user that runs the command.", ex);
        }
    }

    String name() {
        return this.file.substring(Math.max(this.file.lastIndexOf('/'), this.file.lastIndexOf('\\')) + 1);
    }

}
