package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.draft.DraftedFile;
import dev.aludel.drift.ManualChange;

/**
 * What was done by hand and is a migration now.
 *
 * @param revision its id
 * @param file where it was written to
 * @param text what was written
 * @param downgrade the file that takes it back; null where the other one does, too
 * @param changes what was done by hand
 */
public record TakenOver(String revision, Path file, String text, @Nullable DraftedFile downgrade,
        List<ManualChange> changes) {

    public TakenOver {
        changes = List.copyOf(changes);
    }

    /** All that was written; the first applies it. */
    public List<DraftedFile> files() {
        return DraftedFile.all(new DraftedFile(String.valueOf(this.file.getFileName()), this.file, this.text),
                this.downgrade);
    }

    static TakenOver of(String revision, List<DraftedFile> files, List<ManualChange> changes) {
        DraftedFile upgrade = files.get(0);
        return new TakenOver(revision, Objects.requireNonNull(upgrade.file()), upgrade.text(),
                (files.size() > 1) ? files.get(1) : null, changes);
    }

}
