package dev.aludel.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.PostgresVersion;

/**
 * A page that tells a story, what a database and its entities were and what the entities
 * are now, and ends with what is drafted for that.
 *
 * @param name its path among the pages, without the ending
 * @param text all of it
 */
record SpecPage(String name, String text) {

    private static final String FOLDER = "migration-core/src/test/specs";

    private static final String CONTENTS = "README.md";

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?<kind>\\w+ [a-z ]+)\\n(?<content>.*?)^```$");

    private static final Pattern PROMISES = Pattern.compile(
            "(?m)^(```(sql (upgrade|downgrade|contract)|text (findings|left alone|error))\\b|Nothing is drafted\\.$)");

    private static final Pattern STOPS = Pattern.compile("\\b[Ss]top\\s+the\\s+old\\s+code\\s+first\\b");

    private static final Pattern SINCE = Pattern.compile("\\bSince\\s+PostgreSQL\\s+(\\d+)\\b");

    private static final Pattern OTHERWISE_BEFORE = Pattern.compile("\\bBefore\\s+PostgreSQL\\s+(\\d+)\\b");

    /** All pages, as a reader finds them. */
    static Stream<SpecPage> all() throws IOException {
        Path folder = DocumentPage.root().resolve(FOLDER);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter((file) -> file.toString().endsWith(".md") && !file.endsWith(CONTENTS))
                .map((file) -> folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.md$", ""))
                .sorted()
                .map((name) -> new SpecPage(name, DocumentPage.of(path(name)).text()))
                .toList()
                .stream();
        }
    }

    /** Where a reader finds all of them. */
    static DocumentPage contents() {
        return DocumentPage.of(FOLDER + "/" + CONTENTS);
    }

    /** The folder that it stands in. */
    String chapter() {
        return this.name.substring(0, this.name.indexOf('/'));
    }

    /** The behaviour, as a sentence without its full stop. */
    String title() {
        return this.text.lines().findFirst().orElse("").replaceFirst("^# ", "");
    }

    /** What is to be done first, in order: migrations, entities and work by hand. */
    List<Block> steps() {
        return blocks().filter((block) -> block.kind().matches("(sql|java) before|sql by hand")).toList();
    }

    /** The first block of a kind. */
    Optional<String> block(String kind) {
        return blocks().filter((block) -> block.kind().equals(kind)).map(Block::content).findFirst();
    }

    /**
     * Whether old and new code cannot run beside each other; a page says so in its story.
     */
    boolean stopsOldCode() {
        return STOPS.matcher(this.text).find();
    }

    /**
     * Whether what it tells can be done on a version; a page may say
     * {@code Since PostgreSQL 15}.
     */
    boolean isTrueOf(PostgresVersion version) {
        return reaches(SINCE, version);
    }

    /**
     * Whether a version writes what the page ends with, too; a page may say what is
     * otherwise {@code Before PostgreSQL 16}.
     */
    boolean endsTheSameOn(PostgresVersion version) {
        return reaches(OTHERWISE_BEFORE, version);
    }

    private boolean reaches(Pattern bound, PostgresVersion version) {
        Matcher matcher = bound.matcher(this.text);
        return !matcher.find() || version.major() >= Integer.parseInt(matcher.group(1));
    }

    /** Asserts that the page ends with what happened; or writes it. */
    void endsWith(String promises) {
        Matcher first = PROMISES.matcher(this.text);
        String story = first.find() ? this.text.substring(0, first.start()) : this.text.stripTrailing() + "\n\n";
        DocumentPage.of(path(this.name)).is(story + promises);
    }

    private Stream<Block> blocks() {
        return BLOCK.matcher(this.text).results().map((block) -> new Block(block.group(1), block.group(2)));
    }

    private static String path(String name) {
        return FOLDER + "/" + name + ".md";
    }

    @Override
    public String toString() {
        return this.name;
    }

    /**
     * A fenced block.
     *
     * @param kind its language and what it is, such as {@code sql before}
     * @param content what is in it
     */
    record Block(String kind, String content) {
    }

}
