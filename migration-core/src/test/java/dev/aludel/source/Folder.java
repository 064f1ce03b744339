package dev.aludel.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.migration.Migration;

/** A folder of migration files, written by a test. */
public record Folder(Path path) {

    /** Writes a file; a text without sections is a whole upgrade. */
    public Folder with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file as it is. */
    public Folder with(String name, byte[] bytes) {
        try {
            Files.createDirectories(this.path);
            Files.write(this.path.resolve(name), bytes);
            return this;
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Takes a file away. */
    public Folder without(String name) {
        try {
            Files.delete(this.path.resolve(name));
            return this;
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** As {@code aludel.locations} has it. */
    public String location() {
        return "filesystem:" + this.path;
    }

    /** What is in it. */
    List<Migration> read(Map<String, String> placeholders) {
        return MigrationSource.files(new SourceSettings(List.of(location()), placeholders)).read(new PostgresDialect());
    }

    /** What is in it, by version. */
    List<Migration> read() {
        return read(Map.of());
    }

}
