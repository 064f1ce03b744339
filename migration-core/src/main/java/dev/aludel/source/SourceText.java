package dev.aludel.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.problem.Location;

/**
 * The text of a migration file: UTF-8, without a byte order mark, with its placeholders
 * filled in.
 */
final class SourceText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}\\s]+)}");

    private SourceText() {
    }

    static String of(String file, byte[] bytes, Map<String, String> placeholders) {
        String text = decoded(file, bytes);
        return placeholders.isEmpty() ? text : filled(file, text, placeholders);
    }

    private static String decoded(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw new UnreadableMigration(Location.of(file, lineAt(out, out.length())),
                    "it is not UTF-8 (byte 0x%02X)".formatted(in.get(in.position())), "Save the file as UTF-8.");
        }
        String text = out.toString().replace("\r\n", "\n");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String filled(String file, String text, Map<String, String> placeholders) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = placeholders.get(matcher.group(1));
            if (value == null) {
                throw new UnreadableMigration(Location.of(file, lineAt(text, matcher.start())),
                        "the placeholder ${%s} has no value".formatted(matcher.group(1)),
                        "Set aludel.placeholders.%s, or correct the name.".formatted(matcher.group(1)));
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    private static int lineAt(CharSequence text, int end) {
        return 1 + (int) text.chars().limit(end).filter((character) -> character == '\n').count();
    }

}
