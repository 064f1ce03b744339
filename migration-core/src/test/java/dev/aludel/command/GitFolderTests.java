package dev.aludel.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.problem.AludelException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What nobody else has of a folder of migrations yet. */
class GitFolderTests {

    @TempDir
    private Path path;

    private Path repository;

    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        this.repository = Files.createDirectory(this.path.resolve("here"));
        this.folder = Files.createDirectories(this.repository.resolve("db/migration"));
    }

    @Test
    void isCommittedAndPushedOrSaysSo() throws Exception {
        Path other = Files.createDirectory(this.path.resolve("there"));
        git(other, "init", "-q", "--bare", "-b", "main");
        git(this.repository, "init", "-q", "-b", "main");
        write("V1__a b.sql");
        assertThat(unshared()).containsExactly("not committed: db/migration/V1__a b.sql",
                "not pushed: 'main' follows no branch of another repository");
        commit();
        git(this.repository, "remote", "add", "origin", other.toString());
        git(this.repository, "push", "-q", "-u", "origin", "main");
        assertThat(unshared()).isEmpty();
        write("V2__ü.sql");
        commit();
        Files.writeString(this.folder.resolve("V1__a b.sql"), "changed");
        Files.writeString(this.repository.resolve("README.md"), "not a migration");
        assertThat(unshared()).containsExactly("not committed: db/migration/V1__a b.sql",
                "not pushed: db/migration/V2__ü.sql");
    }

    @Test
    void anotherBranchIsOnesOwn() throws Exception {
        git(this.repository, "init", "-q", "-b", "feature");
        write("V1__a.sql");
        assertThat(unshared()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHasNothing() {
        assertThat(new GitFolder(this.path.resolve("nowhere")).unshared()).isEmpty();
    }

    @Test
    void whatGitSaysIsTold() throws Exception {
        assertThat(problem(new GitFolder(this.folder))).isEqualTo(
                """
                        What happened:  What is committed and pushed is not known. Git says of %s:
                                        %s
                        What to do:     Run this in the repository that has the migrations, mend what Git says, or leave --git out.
                        """
                    .formatted(this.folder, complaint()));
        git(this.repository, "init", "-q", "-b", "main");
        Files.writeString(this.repository.resolve(".git/config"), "[core\n");
        assertThat(problem(new GitFolder(this.folder))).isEqualTo(
                """
                        What happened:  What is committed and pushed is not known. Git says of %s:
                                        %s
                        What to do:     Run this in the repository that has the migrations, mend what Git says, or leave --git out.
                        """
                    .formatted(this.folder, complaint()));
    }

    @Test
    void whereGitIsNotInThePathThatIsTold() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Elsewhere.class.getName(), this.folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PATH", this.path.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said).isEqualTo("""
                What happened:  What is committed and pushed is not known: the program 'git' cannot be run.
                What to do:     Install Git, or leave --git out.
                """);
    }

    /** What Git itself says here, in whichever words. */
    private String complaint() throws Exception {
        Process process = new ProcessBuilder("git", "rev-parse", "--is-inside-work-tree")
            .directory(this.folder.toFile())
            .start();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isNotZero();
        assertThat(error).isNotBlank();
        return error.replace("\n", "\n" + " ".repeat("What happened:  ".length()));
    }

    private List<String> unshared() {
        return new GitFolder(this.folder).unshared();
    }

    private static String problem(GitFolder folder) {
        return catchThrowableOfType(AludelException.class, folder::unshared).text();
    }

    private void write(String name) throws IOException {
        Files.writeString(this.folder.resolve(name), "SELECT 1;");
    }

    private void commit() throws Exception {
        git(this.repository, "add", "-A");
        git(this.repository, "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false",
                "commit", "-q", "-m", "Add");
    }

    private static void git(Path where, String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line).directory(where.toFile()).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", words)).isZero();
    }

    /** A process with another PATH. */
    static final class Elsewhere {

        private Elsewhere() {
        }

        public static void main(String[] arguments) {
            try {
                new GitFolder(Path.of(arguments[0])).unshared();
            }
            catch (AludelException ex) {
                System.out.print(ex.text());
            }
        }

    }

}
