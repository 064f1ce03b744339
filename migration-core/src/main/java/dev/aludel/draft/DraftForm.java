package dev.aludel.draft;

import java.util.List;
import java.util.Optional;

import dev.aludel.dialect.Grammar;

/** How migrations are written down: which files one becomes, and where they go. */
public sealed interface DraftForm {

    /** Where its files go. */
    DraftFolder folder();

    /**
     * The files of a draft; the first applies it.
     * @throws NotSayable if this form has no words for it
     */
    List<DraftedFile> files(Draft draft, Grammar grammar);

    /** The files of a migration that a person writes; the first is to apply it. */
    List<DraftedFile> files(EmptyMigration empty);

    /**
     * A file of SQL that says both ways.
     *
     * @param folder where it goes
     */
    record Sections(DraftFolder folder) implements DraftForm {

        @Override
        public List<DraftedFile> files(Draft draft, Grammar grammar) {
            return List.of(DraftedFile.of(draft.fileName(), draft.text(grammar)));
        }

        @Override
        public List<DraftedFile> files(EmptyMigration empty) {
            return List.of(DraftedFile.of(empty.fileName(), empty.text()));
        }

    }

    /**
     * A file of SQL that applies it, and one that takes it back. What nothing takes back
     * is one file.
     *
     * @param folder where they go
     */
    record TwoFiles(DraftFolder folder) implements DraftForm {

        @Override
        public List<DraftedFile> files(Draft draft, Grammar grammar) {
            Optional<String> downgrade = draft.downgradeText(grammar);
            if (downgrade.isEmpty()) {
                return new Sections(this.folder).files(draft, grammar);
            }
            return List.of(DraftedFile.of(draft.fileName(), draft.upgradeText(grammar)),
                    DraftedFile.of(draft.downgradeFileName(), downgrade.get()));
        }

        @Override
        public List<DraftedFile> files(EmptyMigration empty) {
            return List.of(DraftedFile.of(empty.fileName(), empty.upgradeText()),
                    DraftedFile.of(empty.downgradeFileName(), empty.downgradeText()));
        }

    }

    /**
     * A class.
     *
     * @param place its package
     */
    record JavaClass(DraftPackage place) implements DraftForm {

        @Override
        public DraftFolder folder() {
            return this.place.folder();
        }

        @Override
        public List<DraftedFile> files(Draft draft, Grammar grammar) {
            JavaDraft java = new JavaDraft(this.place.name(), draft);
            return List.of(DraftedFile.of(java.fileName(), java.text(grammar)));
        }

        @Override
        public List<DraftedFile> files(EmptyMigration empty) {
            JavaFile java = empty.java(this.place.name());
            return List.of(DraftedFile.of(java.fileName(), java.text(List.of(), List.of())));
        }

    }

}
