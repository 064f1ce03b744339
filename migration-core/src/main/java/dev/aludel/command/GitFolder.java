package dev.aludel.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A folder of migrations as Git sees it. */
final class GitFolder {

    /** Those from which others take what is there. */
    private static final Set<String> SHARED = Set.of("main", "master");

    private final String program;

    private final Path folder;

    GitFolder(Path folder) {
        this("git", folder);
    }

    /** Where another program is asked, as a test does. */
    GitFolder(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * What nobody else has of it yet, a line each. On a branch of one's own that is as it
     * should be, and nothing is said.
     * @throws NoGit if there is no such program, or it does not answer, as where the
     * folder is in no repository
     */
    List<String> unshared() {
        if (!Files.isDirectory(this.folder)) {
            return List.of();
        }
        asked("rev-parse", "--is-inside-work-tree");
        String branch = ask("symbolic-ref", "-q", "--short", "HEAD").text().strip();
        if (!SHARED.contains(branch)) {
            return List.of();
        }
        List<String> unshared = new ArrayList<>();
        names(asked("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", "."))
            .forEach((entry) -> unshared.add("not committed: " + entry.substring(3)));
        if (ask("rev-parse", "-q", "--verify", "@{upstream}").code() != 0) {
            unshared.add("not pushed: '%s' follows no branch of another repository".formatted(branch));
            return unshared;
        }
        names(asked("diff", "--name-only", "-z", "--no-renames", "@{upstream}...HEAD", "--", "."))
            .forEach((file) -> unshared.add("not pushed: " + file));
        return unshared;
    }

    private static Stream<String> names(String text) {
        return Arrays.stream(text.split("\0")).filter((name) -> !name.isEmpty());
    }

    /** What a question finds that every repository answers. */
    private String asked(String... words) {
        Answer answer = ask(words);
        if (answer.code() != 0) {
            throw NoGit.refused(this.folder, answer.error());
        }
        return answer.text();
    }

    private Answer ask(String... words) {
        List<String> line = new ArrayList<>(List.of(this.program));
        line.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(line).directory(this.folder.toFile()).start();
            process.getOutputStream().close();
            CompletableFuture<String> error = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String text = text(process.getInputStream());
            return new Answer(process.waitFor(), text, error.join());
        }
        catch (IOException ex) {
            throw NoGit.noProgram(this.program, ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw NoGit.noProgram(this.program, ex);
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * What Git has said.
     *
     * @param code 0 where it found what it was asked for
     * @param text what it printed
     * @param error what it complained of
     */
    private record Answer(int code, String text, String error) {
    }

}
