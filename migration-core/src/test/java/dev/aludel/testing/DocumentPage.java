package dev.aludel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of the documentation that quotes what really happens, or is written by a test as
 * a whole. A quotation is a code block with a name behind its language:
 * <code>```json GET /actuator/migrations</code>.
 *
 * <p>
 * With {@code -Daludel.docs=write} a quotation is written where otherwise it is compared.
 */
public final class DocumentPage {

    private static final boolean WRITE = "write".equals(System.getProperty("aludel.docs"));

    private final Path path;

    private String text;

    private DocumentPage(Path path) {
        this.path = path;
        try {
            this.text = Files.exists(path) ? Files.readString(path) : "";
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** The page of that path, relative to the folder that holds all modules. */
    public static DocumentPage of(String path) {
        return new DocumentPage(root().resolve(path));
    }

    /** The folder that holds all modules. */
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter((folder) -> Files.isDirectory(folder.resolve(".mvn")))
            .findFirst()
            .orElseThrow();
    }

    /** Asserts that the page is this, from its first line to its last; or writes it. */
    public void is(String actual) {
        if (WRITE) {
            write(0, this.text.length(), actual);
        }
        assertThat(this.text).as("%s; -Daludel.docs=write writes it", this.path.getFileName()).isEqualTo(actual);
    }

    /** The whole text. */
    public String text() {
        return this.text;
    }

    /** What the code block of that name says. */
    public String quotation(String name) {
        return block(name).group("content").stripTrailing();
    }

    /** Asserts that a code block says what really happened; or writes it. */
    public void quotes(String name, String actual) {
        if (WRITE) {
            Matcher block = block(name);
            write(block.start("content"), block.end("content"), actual.stripTrailing() + "\n");
        }
        assertThat(quotation(name)).as("'%s' in %s; -Daludel.docs=write writes it", name, this.path.getFileName())
            .isEqualTo(actual.stripTrailing());
    }

    /** Asserts that the text between two comments is this; or writes it. */
    public void contains(String name, String actual) {
        String start = "<!-- %s: written by a test -->\n".formatted(name);
        int from = this.text.indexOf(start) + start.length();
        int to = this.text.indexOf("<!-- end -->", from);
        assertThat(from).as("'%s' in %s", start.strip(), this.path.getFileName())
            .isGreaterThanOrEqualTo(start.length());
        if (WRITE) {
            write(from, to, actual);
            to = from + actual.length();
        }
        assertThat(this.text.substring(from, to))
            .as("'%s' in %s; -Daludel.docs=write writes it", name, this.path.getFileName())
            .isEqualTo(actual);
    }

    private Matcher block(String name) {
        Matcher matcher = Pattern
            .compile("^```\\w+ " + Pattern.quote(name) + "\\n(?<content>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(this.text);
        assertThat(matcher.find()).as("a code block '%s' in %s", name, this.path.getFileName()).isTrue();
        return matcher;
    }

    private void write(int from, int to, String content) {
        this.text = this.text.substring(0, from) + content + this.text.substring(to);
        try {
            Files.createDirectories(this.path.getParent());
            Files.writeString(this.path, this.text);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
