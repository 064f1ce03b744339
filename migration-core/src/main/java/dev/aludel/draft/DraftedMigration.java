package dev.aludel.draft;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Phase;
import dev.aludel.safety.Finding;

/**
 * A migration that was drafted.
 *
 * @param revision its id
 * @param description what it does, in a few words
 * @param phase what it asks of the code that runs meanwhile
 * @param fileName what its file is called
 * @param file its file; null where none was written
 * @param text what is in the file
 * @param changes what it does, a sentence each without its full stop
 * @param findings what is dangerous in it where its tables are large
 */
public record DraftedMigration(String revision, String description, Phase phase, String fileName, @Nullable Path file,
        String text, List<String> changes, List<Finding> findings) {

    public DraftedMigration {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    DraftedMigration in(Path newFile) {
        return new DraftedMigration(this.revision, this.description, this.phase, this.fileName, newFile, this.text,
                this.changes, this.findings);
    }

}
