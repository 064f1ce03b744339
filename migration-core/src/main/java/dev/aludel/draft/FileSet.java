package dev.aludel.draft;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.scratch.Cleanup;

/**
 * Files that are written together: all of them are there afterwards, or none, also where
 * the process is ended meanwhile. Until then nobody sees one of them.
 */
final class FileSet implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(FileSet.class);

    /** Each file with where it is now. */
    private final Map<Path, Path> places = new LinkedHashMap<>();

    private final Cleanup cleanup = Cleanup.of(this::takeBack);

    private boolean complete;

    /** Writes one beside its place, under a name that is no migration's. */
    synchronized void add(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
        this.places.put(file, beside);
        Files.writeString(beside, text);
    }

    /** Puts one in its place, where there must be none yet. */
    synchronized void show(Path file) throws IOException {
        Files.move(Objects.requireNonNull(this.places.get(file)), file);
        this.places.put(file, file);
    }

    /** All of them are to stay. */
    synchronized void complete() {
        this.complete = true;
    }

    @Override
    public void close() {
        this.cleanup.close();
    }

    private synchronized void takeBack() {
        if (!this.complete) {
            this.places.values().forEach(FileSet::remove);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        }
        catch (IOException ex) {
            logger.warn("{} is left behind: remove it", file, ex);
        }
    }

}
