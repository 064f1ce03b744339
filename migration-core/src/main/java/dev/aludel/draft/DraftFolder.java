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
     * Writes a file that is not there yet.
     * @return where it is
     * @throws DraftNotWritten if it cannot be written, or is there; then nothing of it is
     * left
     */
    public Path write(String name, String text) {
        Path file = this.path.resolve(name);
        write(Map.of(file, text));
        return file;
    }

    /**
     * Writes what was drafted: all of it, or nothing.
     * @return the same with its files
     * @throws DraftNotWritten if a file cannot be written, or is there
     */
    public List<DraftedMigration> write(List<DraftedMigration> drafted) {
        Map<Path, String> texts = new LinkedHashMap<>();
        drafted.forEach((migration) -> texts.put(this.path.resolve(migration.fileName()), migration.text()));
        write(texts);
        return drafted.stream().map((migration) -> migration.in(this.path.resolve(migration.fileName()))).toList();
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
            throw DraftNotWritten.elsewhere(file, this.within);
        }
        try {
            Files.createDirectories(this.path);
        }
        catch (FileAlreadyExistsException ex) {
            throw new DraftNotWritten(file, "%s is no folder".formatted(ex.getFile()), ex);
        }
    }

    private static void step(Path file, Step step) {
        try {
            step.run();
        }
        catch (FileAlreadyExistsException ex) {
            throw new DraftNotWritten(file, "there is such a file already", ex);
        }
        catch (IOException ex) {
            throw new DraftNotWritten(file, reason(ex), ex);
        }
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
