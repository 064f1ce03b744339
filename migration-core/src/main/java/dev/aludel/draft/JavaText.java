package dev.aludel.draft;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes texts as Java has them. */
final class JavaText {

    private static final int LONGEST_LINE = 80;

    /** What the class file format leaves a constant. */
    private static final int LONGEST = 65_535;

    private JavaText() {
    }

    /**
     * A string on one line.
     * @throws NotSayable if it is longer than Java lets it be
     */
    static String string(String text) {
        check(text);
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach((character) -> literal.append(escaped((char) character)));
        return literal.append('"').toString();
    }

    /** Strings with commas between them. */
    static String strings(Collection<String> texts) {
        return texts.stream().map(JavaText::string).collect(Collectors.joining(", "));
    }

    /** A string on one line where it is short, else a text block. */
    static String block(String text) {
        if (!text.contains("\n") && text.length() <= LONGEST_LINE) {
            return string(text);
        }
        check(text);
        String lines = text.lines().map(JavaText::line).collect(Collectors.joining("\n"));
        return "\"\"\"\n%s\"\"\"".formatted(lines.indent(8).stripTrailing());
    }

    /** The texts in some code, each once and as it is written. */
    static Set<String> in(String code) {
        Set<String> texts = new HashSet<>();
        int start = -1;
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '\\') {
                i++;
            }
            else if (code.charAt(i) == '"') {
                if (start >= 0) {
                    texts.add(code.substring(start, i));
                }
                start = (start >= 0) ? -1 : i;
            }
        }
        return texts;
    }

    /** What a comment may hold. */
    static String comment(String text) {
        return text.replaceAll("\\s+", " ")
            .replace("*/", "* /")
            .replace('\\', '/')
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("@", "&#64;")
            .strip();
    }

    private static void check(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw NotSayable.tooLong(text, LONGEST);
        }
    }

    /** The last blank of a line counts only where it is escaped. */
    private static String line(String line) {
        String escaped = line.replace("\\", "\\\\")
            .replace("\"\"\"", "\\\"\\\"\\\"")
            .replace("\r", "\\r")
            .replaceAll(" $", "\\\\s")
            .replace("\t", "\\t");
        return escaped.endsWith("\"") ? escaped.substring(0, escaped.length() - 1) + "\\\"" : escaped;
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                Character.isISOControl(character) ? "\\u%04x".formatted((int) character) : String.valueOf(character);
        };
    }

}
