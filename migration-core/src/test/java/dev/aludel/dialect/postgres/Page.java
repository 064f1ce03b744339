package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Markdown page that is test and documentation: its sections are cases, its fenced
 * blocks their parts.
 */
public record Page(List<Case> cases) {

    /** The page at a path that starts here, or with a slash. */
    public static Page read(String name) {
        try (InputStream stream = Page.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("There is no page " + name);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
        catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Page parse(List<String> lines) {
        List<Case> cases = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.startsWith("## ")) {
                cases.add(new Case(line.substring(3), new ArrayList<>()));
            }
            else if (line.startsWith("```")) {
                List<String> content = lines.subList(index + 1, lines.size())
                    .stream()
                    .takeWhile((next) -> !next.equals("```"))
                    .toList();
                cases.get(cases.size() - 1).blocks().add(new Block(line.substring(3), String.join("\n", content)));
                index += content.size() + 1;
            }
        }
        return new Page(cases);
    }

    /** A section of a page. */
    public record Case(String title, List<Block> blocks) {

        /** The content of the blocks of one kind, in order. */
        public List<String> all(String kind) {
            return this.blocks.stream().filter((block) -> block.kind().equals(kind)).map(Block::content).toList();
        }

        /** The content of the one block of a kind. */
        public String only(String kind) {
            List<String> found = all(kind);
            if (found.size() != 1) {
                throw new IllegalStateException("'%s' has %d blocks '%s'".formatted(this.title, found.size(), kind));
            }
            return found.get(0);
        }

        @Override
        public String toString() {
            return this.title;
        }

    }

    /** A fenced block; its kind is what stands behind its first fence. */
    public record Block(String kind, String content) {

    }

    static Stream<Case> cases(String name) {
        return read(name).cases().stream();
    }

}
