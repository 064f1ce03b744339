package dev.aludel.draft;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A file of a migration that was drafted.
 *
 * @param fileName what it is called
 * @param file where it is; null where it was not written
 * @param text what is in it
 */
public record DraftedFile(String fileName, @Nullable Path file, String text) {

    static DraftedFile of(String fileName, String text) {
        return new DraftedFile(fileName, null, text);
    }

    /**
     * That which applies a migration, and that which takes it back, if that is another.
     */
    public static List<DraftedFile> all(DraftedFile upgrade, @Nullable DraftedFile downgrade) {
        return Stream.concat(Stream.of(upgrade), Stream.ofNullable(downgrade)).toList();
    }

    DraftedFile in(Path folder) {
        return new DraftedFile(this.fileName, folder.resolve(this.fileName), this.text);
    }

}
