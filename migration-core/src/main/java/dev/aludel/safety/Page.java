package dev.aludel.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule is about, for people: why, what to do instead, examples. It is also the
 * rule's test: each example says what is found in it.
 *
 * @param id the rule's id
 * @param severity how serious the rule is on a large table
 * @param title what can happen, in one line
 * @param body all that follows the title, as Markdown
 */
public record Page(String id, Severity severity, String title, String body) {

    private static final Pattern FORM = Pattern
        .compile("---\nseverity: (info|caution|danger|blocker)\n---\n# (.+)\n(.+)", Pattern.DOTALL);

    private static final Pattern BLOCK = Pattern.compile("^```\\w+ (\\w+)\n(.*?)^```$",
            Pattern.DOTALL | Pattern.MULTILINE);

    /**
     * The page of that id beside a class.
     * @throws IllegalStateException if there is none, or it is no page
     */
    static Page beside(Class<?> type, String id) {
        try (InputStream stream = type.getResourceAsStream(id + ".md")) {
            if (stream == null) {
                throw new IllegalStateException("There is no page %s.md beside %s".formatted(id, type.getName()));
            }
            return parse(id, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A page from its text.
     * @throws IllegalStateException if it is no page
     */
    static Page parse(String id, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException(
                    "%s.md does not start with a severity between two lines of '---', and a title".formatted(id));
        }
        String title = form.group(2).lines().findFirst().orElseThrow();
        int body = form.start(2) + title.length();
        return new Page(id, Severity.of(form.group(1)), title, text.substring(body).strip());
    }

    /** The page as it is read, a Markdown document of its own. */
    public String text() {
        return "# %s\n\n`%s`, %s\n\n%s\n".formatted(this.title, this.id, this.severity, this.body);
    }

    /**
     * Its examples. Each starts with the block {@code before}, and holds its blocks by
     * their names: {@code before}, {@code sizes} or {@code rows} for what is in its
     * tables, {@code up}, {@code finding} where something is found, and {@code instead}.
     */
    public List<Map<String, String>> examples() {
        List<Map<String, String>> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(this.body);
        while (block.find()) {
            if (block.group(1).equals("before")) {
                examples.add(new LinkedHashMap<>());
            }
            if (examples.isEmpty() || examples.get(examples.size() - 1).put(block.group(1), block.group(2)) != null) {
                throw new IllegalStateException(
                        "%s.md has a block '%s' that belongs to no example".formatted(this.id, block.group(1)));
            }
        }
        return List.copyOf(examples);
    }

}
