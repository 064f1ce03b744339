package dev.aludel.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A migration that is written down, which nobody may know yet.
 *
 * @param revision its id, as the name of the file says it
 * @param file its file
 */
public record WrittenMigration(String revision, Path file) {

    private static final Pattern SQL = Pattern.compile("[VU](.+?)__.*\\.sql");

    private static final Pattern JAVA = Pattern.compile("V(.+?)__.*\\.java");

    /** Those of SQL in a folder. */
    static List<WrittenMigration> sql(Path folder) {
        return in(folder, 1, SQL);
    }

    /** Those in Java in all packages of some sources. */
    static List<WrittenMigration> java(Path sources) {
        return in(sources, Integer.MAX_VALUE, JAVA);
    }

    private static List<WrittenMigration> in(Path folder, int depth, Pattern name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(folder, depth, (file, attributes) -> !attributes.isDirectory())) {
            return files.sorted().flatMap((file) -> of(file, name)).toList();
        }
        catch (UncheckedIOException ex) {
            throw DraftNotWritten.unreadable(folder, DraftFolder.reason(Objects.requireNonNull(ex.getCause())), ex);
        }
        catch (IOException ex) {
            throw DraftNotWritten.unreadable(folder, DraftFolder.reason(ex), ex);
        }
    }

    private static Stream<WrittenMigration> of(Path file, Pattern pattern) {
        Matcher name = pattern.matcher(file.getFileName().toString());
        return name.matches() ? Stream.of(new WrittenMigration(name.group(1).replace('_', '.'), file)) : Stream.empty();
    }

}
