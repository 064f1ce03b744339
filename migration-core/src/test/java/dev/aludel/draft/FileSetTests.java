package dev.aludel.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.problem.AludelException;
import dev.aludel.migration.Phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files that belong together are there together. */
class FileSetTests {

    @TempDir
    private Path path;

    @Test
    void nobodySeesOneBeforeAllAreWritten() throws IOException {
        try (FileSet files = new FileSet()) {
            files.add(this.path.resolve("V1.sql"), "one");
            files.add(this.path.resolve("V2.sql"), "two");
            assertThat(files()).containsExactly(".V1.sql.tmp", ".V2.sql.tmp");
            files.show(this.path.resolve("V1.sql"));
            files.show(this.path.resolve("V2.sql"));
            files.complete();
        }
        assertThat(files()).containsExactly("V1.sql", "V2.sql");
    }

    @Test
    void nothingIsLeftOfWhatWasNotCompleted() throws IOException {
        try (FileSet files = new FileSet()) {
            files.add(this.path.resolve("V1.sql"), "one");
            files.add(this.path.resolve("V2.sql"), "two");
            files.show(this.path.resolve("V1.sql"));
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Files.writeString(this.path.resolve("V1.sql"), "mine");
        try (FileSet files = new FileSet()) {
            assertThatThrownBy(() -> files.add(this.path.resolve("V1.sql"), "one"))
                .isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(Files.readString(this.path.resolve("V1.sql"))).isEqualTo("mine");
    }

    @Test
    void aDraftOfTwoFilesIsThereAsAWholeOrNotAtAll() throws IOException {
        Files.writeString(this.path.resolve("V2__b.sql"), "mine");
        DraftFolder folder = DraftFolder.of(this.path);
        List<DraftedMigration> drafted = List.of(drafted("1", "V1__a.sql"), drafted("2", "V2__b.sql"));
        assertThat(catchThrowableOfType(AludelException.class, () -> folder.write(drafted)).text()).isEqualTo("""
                What happened:  %s/V2__b.sql cannot be written: there is such a file already.
                What to do:     Name another folder with aludel.draft.directory, or see what is in the way.
                """.formatted(this.path));
        assertThat(files()).containsExactly("V2__b.sql");
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.writeString(this.path.resolve("file"), "");
        assertThat(catchThrowableOfType(AludelException.class,
                () -> DraftFolder.of(file.resolve("migration")).writeFiles(List.of(DraftedFile.of("V1__a.sql", ""))))
            .text()).isEqualTo("""
                    What happened:  %s/migration/V1__a.sql cannot be written: %s: Not a directory.
                    What to do:     Name another folder with aludel.draft.directory, or see what is in the way.
                    """.formatted(file, file.resolve("migration")));
        assertThat(catchThrowableOfType(AludelException.class,
                () -> DraftFolder.of(file).writeFiles(List.of(DraftedFile.of("V1__a.sql", ""))))
            .text()).isEqualTo("""
                    What happened:  %s/V1__a.sql cannot be written: %s is no folder.
                    What to do:     Name another folder with aludel.draft.directory, or see what is in the way.
                    """.formatted(file, file));
    }

    @Test
    void sourcesThatAreElsewhereAreTold() {
        DraftFolder folder = new DraftFolder(this.path.resolve("src/db"), this.path.resolve("src"),
                "aludel.draft.directory");
        assertThat(catchThrowableOfType(AludelException.class, folder::make).text())
            .startsWith("What happened:  %s/src/db cannot be written: there is no folder %s/src in "
                .formatted(this.path, this.path));
    }

    private static DraftedMigration drafted(String revision, String file) {
        return new DraftedMigration(revision, "", Phase.EXPAND, file, null, "SELECT 1;", null, List.of(), List.of(),
                List.of());
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(this.path)) {
            return files.map((file) -> file.getFileName().toString()).sorted().toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
