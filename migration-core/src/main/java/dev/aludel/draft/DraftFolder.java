package dev.aludel.draft;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where drafts are written to, for a person to review and to commit.
 *
 * @param path the folder; it is made where it is not there
 * @param within the folder that must be there before: where it is not, the sources are
 * elsewhere
 * @param property what names it, to be told where it cannot be written to
 */
public record DraftFolder(Path path, Path within, String property) {

    private static final String PROPERTY = "aludel.draft.directory";

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** Where Maven and Gradle look for the files of an application. */
    public static final DraftFolder USUAL = new DraftFolder(RESOURCES.resolve("db").resolve("migration"), RESOURCES,
            PROPERTY);

    /** A folder that somebody has named. */
    public static DraftFolder of(Path path) {
        return new DraftFolder(path, path.toAbsolutePath().getRoot(), PROPERTY);
    }

    /**
     * Makes the folder.
     * @return whether it was not there
     * @throws DraftNotWritten if it cannot be made
     */
    public boolean make() {
        boolean made = !Files.isDirectory(this.path);
        step(this.path, () -> makeFor(this.path));
        return made;
    }

    /**
     * Writes what was drafted: all of it, or nothing.
     * @return the same with its files
     * @throws DraftNotWritten if a file cannot be written, or is there
     */
    public List<DraftedMigration> write(List<DraftedMigration> drafted) {
        List<DraftedMigration> written = drafted.stream().map((migration) -> migration.in(this.path)).toList();
        write(texts(written.stream().flatMap((migration) -> migration.files().stream()).toList()));
        return written;
    }

    /**
     * Writes files that are not there yet: all of them, or nothing.
     * @return the same with where they are
     * @throws DraftNotWritten if one cannot be written, or is there
     */
    public List<DraftedFile> writeFiles(List<DraftedFile> files) {
        List<DraftedFile> written = files.stream().map((file) -> file.in(this.path)).toList();
        write(texts(written));
        return written;
    }

    private static Map<Path, String> texts(List<DraftedFile> files) {
        Map<Path, String> texts = new LinkedHashMap<>();
        files.forEach((file) -> texts.put(Objects.requireNonNull(file.file()), file.text()));
        return texts;
    }

    private void write(Map<Path, String> texts) {
        try (FileSet files = new FileSet()) {
            texts.forEach((file, text) -> step(file, () -> {
                makeFor(file);
                files.add(file, text);
            }));
            texts.keySet().forEach((file) -> step(file, () -> files.show(file)));
            files.complete();
        }
    }

    private void makeFor(Path file) throws IOException {
        if (!Files.isDirectory(this.within)) {
            throw DraftNotWritten.elsewhere(file, this);
        }
        try {
            Files.createDirectories(this.path);
        }
        catch (FileAlreadyExistsException ex) {
            throw DraftNotWritten.because("%s is no folder".formatted(ex.getFile()), file, this, ex);
        }
    }

    private void step(Path file, Step step) {
        try {
            step.run();
        }
        catch (FileAlreadyExistsException ex) {
            throw DraftNotWritten.because("there is such a file already", file, this, ex);
        }
        catch (IOException ex) {
            throw DraftNotWritten.because(reason(ex), file, this, ex);
        }
    }

    /**
     * Takes back files whose migration could not be recorded.
     * @param failure why, which is to be told whatever comes of this
     */
    public void remove(List<DraftedFile> files, Throwable failure) {
        for (DraftedFile file : files) {
            try {
                Files.deleteIfExists(Objects.requireNonNull(file.file()));
            }
            catch (IOException ex) {
                failure.addSuppressed(ex);
            }
        }
    }

    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "this user may not write to %s".formatted(denied.getFile());
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return "%s: %s".formatted(other.getFile(), other.getReason());
        }
        return String.valueOf(failure.getMessage());
    }

    /** Something that is done with files. */
    @FunctionalInterface
    private interface Step {

        void run() throws IOException;

    }

}
