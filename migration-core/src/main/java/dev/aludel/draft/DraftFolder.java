package dev.aludel.draft;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where drafts are written to, for a person to review and to commit.
 *
 * @param path the folder; it is made where it is not there
 * @param within the folder that must be there before: where it is not, the sources are
 * elsewhere
 */
public record DraftFolder(Path path, Path within) {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** Where Maven and Gradle look for the files of an application. */
    public static final DraftFolder USUAL = new DraftFolder(RESOURCES.resolve("db").resolve("migration"), RESOURCES);

    private static final Pattern MIGRATION = Pattern.compile("[VU](.+?)__.*\\.sql");

    /** A folder that somebody has named. */
    public static DraftFolder of(Path path) {
        return new DraftFolder(path, path.toAbsolutePath().getRoot());
    }

    /**
     * The ids of the migrations that are written there already, which nobody may read
     * yet.
     * @throws DraftNotWritten if the folder cannot be read
     */
    public List<String> revisions() {
        if (!Files.isDirectory(this.path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(this.path)) {
            return files.map((file) -> MIGRATION.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map((name) -> name.group(1).replace('_', '.'))
                .toList();
        }
        catch (IOException ex) {
            throw new DraftNotWritten(this.path, reason(ex), ex);
        }
    }

    /**
     * Writes a file that is not there yet.
     * @return where it is
     * @throws DraftNotWritten if it cannot be written, or is there; then nothing of it is
     * left
     */
    public Path write(String name, String text) {
        Path file = this.path.resolve(name);
        if (!Files.isDirectory(this.within)) {
            throw DraftNotWritten.elsewhere(file, this.within);
        }
        try {
            Files.createDirectories(this.path);
        }
        catch (IOException ex) {
            throw new DraftNotWritten(file, reason(ex), ex);
        }
        try {
            Files.createFile(file);
        }
        catch (FileAlreadyExistsException ex) {
            throw new DraftNotWritten(file, "there is such a file already", ex);
        }
        catch (IOException ex) {
            throw new DraftNotWritten(file, reason(ex), ex);
        }
        try {
            return Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
        }
        catch (IOException ex) {
            DraftNotWritten failure = new DraftNotWritten(file, reason(ex), ex);
            remove(file, failure);
            throw failure;
        }
    }

    /**
     * Writes what was drafted: all of it, or nothing.
     * @return the same with its files
     * @throws DraftNotWritten if a file cannot be written, or is there
     */
    public List<DraftedMigration> write(List<DraftedMigration> drafted) {
        List<DraftedMigration> written = new ArrayList<>();
        try {
            drafted.forEach((migration) -> written.add(migration.in(write(migration.fileName(), migration.text()))));
        }
        catch (DraftNotWritten ex) {
            written.forEach((migration) -> remove(Objects.requireNonNull(migration.file()), ex));
            throw ex;
        }
        return written;
    }

    /**
     * Takes back a file whose migration could not be recorded.
     * @param failure why, which is to be told whatever comes of this
     */
    public void remove(Path file, Throwable failure) {
        try {
            Files.deleteIfExists(file);
        }
        catch (IOException ex) {
            failure.addSuppressed(ex);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException exists) {
            return "%s is no folder".formatted(exists.getFile());
        }
        if (failure instanceof AccessDeniedException denied) {
            return "this user may not write to %s".formatted(denied.getFile());
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return "%s: %s".formatted(other.getFile(), other.getReason());
        }
        return String.valueOf(failure.getMessage());
    }

}
