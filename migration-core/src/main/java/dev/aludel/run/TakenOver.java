package dev.aludel.run;

import java.nio.file.Path;
import java.util.List;

import dev.aludel.drift.ManualChange;

/**
 * What was done by hand and is a migration now.
 *
 * @param revision its id
 * @param file where it was written to
 * @param text what was written
 * @param changes what was done by hand
 */
public record TakenOver(String revision, Path file, String text, List<ManualChange> changes) {

    public TakenOver {
        changes = List.copyOf(changes);
    }

}
