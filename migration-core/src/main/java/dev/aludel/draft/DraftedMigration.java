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
 * @param downgrade the file that takes it back; null where the other one does, too
 * @param changes what it does, a sentence each without its full stop
 * @param findings what is dangerous in it where its tables are large
 * @param asked the columns about which somebody has to decide what rows have in them,
 * before it can be applied
 */
public record DraftedMigration(String revision, String description, Phase phase, String fileName, @Nullable Path file,
        String text, @Nullable DraftedFile downgrade, List<String> changes, List<Finding> findings,
        List<String> asked) {

    public DraftedMigration {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        asked = List.copyOf(asked);
    }

    /**
     * A migration that is not written yet.
     * @param files its files; the first applies it
     */
    static DraftedMigration of(String revision, String description, Phase phase, List<DraftedFile> files,
            List<String> changes, List<Finding> findings, List<String> asked) {
        DraftedFile upgrade = files.get(0);
        return new DraftedMigration(revision, description, phase, upgrade.fileName(), upgrade.file(), upgrade.text(),
                (files.size() > 1) ? files.get(1) : null, changes, findings, asked);
    }

    /** One that a person is to write. */
    public static DraftedMigration empty(String revision, String description, List<DraftedFile> files) {
        return of(revision, description, Phase.EXPAND, files, List.of(), List.of(), List.of());
    }

    /** All its files; the first applies it. */
    public List<DraftedFile> files() {
        return DraftedFile.all(new DraftedFile(this.fileName, this.file, this.text), this.downgrade);
    }

    DraftedMigration in(Path folder) {
        return of(this.revision, this.description, this.phase,
                files().stream().map((written) -> written.in(folder)).toList(), this.changes, this.findings,
                this.asked);
    }

}
