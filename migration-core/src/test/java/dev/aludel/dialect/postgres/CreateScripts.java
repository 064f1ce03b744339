package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.aludel.testing.PostgresVersion;

/**
 * Hundreds of small scripts that create things, from the pages in the folder
 * {@code corpus}: a page is a theme, a section a script. A block {@code sql} is for every
 * version of PostgreSQL, a block {@code sql from 15} for that one and later ones.
 */
final class CreateScripts {

    private static final String FROM = "sql from ";

    private CreateScripts() {
    }

    /** Every script, in the order of the pages' names. */
    static List<Script> scripts() {
        return themes().stream().flatMap(CreateScripts::scripts).toList();
    }

    /** The scripts that a server of that version understands. */
    static List<Script> scripts(PostgresVersion version) {
        return scripts().stream().filter((script) -> script.from() <= version.major()).toList();
    }

    private static List<String> themes() {
        URL folder = Objects.requireNonNull(CreateScripts.class.getResource("corpus"));
        try (Stream<Path> pages = Files.list(Path.of(folder.toURI()))) {
            return pages.map((page) -> page.getFileName().toString().replace(".md", "")).sorted().toList();
        }
        catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        catch (URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Stream<Script> scripts(String theme) {
        return Page.cases("corpus/" + theme + ".md").map((example) -> script(theme, example));
    }

    private static Script script(String theme, Page.Case example) {
        if (example.blocks().size() != 1) {
            throw new IllegalStateException("'%s' of %s is not one block".formatted(example, theme));
        }
        Page.Block block = example.blocks().get(0);
        int from = block.kind().startsWith(FROM) ? Integer.parseInt(block.kind().substring(FROM.length())) : 0;
        return new Script(theme, example.title(), from, block.content());
    }

    /**
     * One of them.
     *
     * @param theme the page
     * @param title the section
     * @param from the least version of PostgreSQL that understands it
     * @param sql what it runs
     */
    record Script(String theme, String title, int from, String sql) {

        @Override
        public String toString() {
            return this.theme + ": " + this.title;
        }

    }

}
