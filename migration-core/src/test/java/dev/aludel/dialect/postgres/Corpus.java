package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.aludel.testing.PostgresVersion;

/**
 * The pages beside this class, a folder of them, whose statements cover the SQL of
 * PostgreSQL.
 */
final class Corpus {

    private Corpus() {
    }

    /** The sections of the pages in {@code statements}. */
    static List<CorpusSection> statements() {
        try (Stream<Path> pages = Files.list(Path.of(folder()))) {
            return pages.map((page) -> page.getFileName().toString())
                .sorted()
                .flatMap((name) -> CorpusSection.of(name.replace(".md", ""), Page.read("statements/" + name)))
                .toList();
        }
        catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * The servers it is tried on: the oldest and the newest, or those that
     * {@code aludel.test.versions} names, as {@code 14,15,16,17,18}.
     */
    static Stream<PostgresVersion> versions() {
        return versions("14,18");
    }

    /** The usual ones, or those that the property names. */
    static Stream<PostgresVersion> versions(String usual) {
        return Arrays.stream(System.getProperty("aludel.test.versions", usual).split(","))
            .map((major) -> PostgresVersion.valueOf("V" + major.strip()));
    }

    private static URI folder() {
        URL folder = Objects.requireNonNull(Corpus.class.getResource("statements"));
        try {
            return folder.toURI();
        }
        catch (URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }

}
