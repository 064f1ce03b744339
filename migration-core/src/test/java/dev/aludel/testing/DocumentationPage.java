package dev.aludel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of the documentation that a test writes. The build compares it with the one that
 * is there; with {@code -Daludel.test.pages=write} it is written instead, for a person to
 * review with the change that made it differ.
 */
public final class DocumentationPage {

    private final Path file;

    private DocumentationPage(Path file) {
        this.file = file;
    }

    /** The page of that name in the folder {@code docs} of the project. */
    public static DocumentationPage of(String name) {
        return new DocumentationPage(Path.of(System.getProperty("basedir", "."), "..", "docs", name).normalize());
    }

    /** Fails where the page says something else. */
    public void assertSays(String text) {
        try {
            if ("write".equals(System.getProperty("aludel.test.pages"))) {
                Files.createDirectories(this.file.getParent());
                Files.writeString(this.file, text);
            }
            assertThat(this.file).as("Look at the difference, and write the page with -Daludel.test.pages=write")
                .hasContent(text);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
