package dev.aludel.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.aludel.testing.DocumentPage;

import static org.assertj.core.api.Assertions.assertThat;

/** Links between the pages lead somewhere. */
class LinksTests {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)(#[^)\\s]*)?\\)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        Path root = DocumentPage.root();
        List<String> broken = new ArrayList<>();
        for (Path page : pages(root)) {
            LINK.matcher(Files.readString(page))
                .results()
                .map((link) -> link.group(1))
                .filter((link) -> !Files.exists(page.resolveSibling(link)))
                .forEach((link) -> broken.add(root.relativize(page) + " -> " + link));
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> pages(Path root) throws IOException {
        try (Stream<Path> top = Files.list(root); Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(top, docs).filter((file) -> file.toString().endsWith(".md")).toList();
        }
    }

}
