package dev.aludel.draft;

import java.util.Locale;

/**
 * What a migration is called that is being written:
 * {@code V20261120103000__add_due_date}.
 */
final class DraftName {

    private static final int LONGEST = 60;

    private DraftName() {
    }

    static String of(String revision, String description) {
        String words = description.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        String name = shortened(words).replaceAll("^_|_$", "");
        return "V" + revision + "__" + (name.isEmpty() ? "migration" : name);
    }

    /** What the file is called that takes back another one. */
    static String downgrade(String upgrade) {
        return "U" + upgrade.substring(1);
    }

    /** Whole words of it, where there are several. */
    private static String shortened(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST) {
            return words;
        }
        String beginning = words.substring(0, words.offsetByCodePoints(0, LONGEST));
        int end = beginning.lastIndexOf('_');
        return (end > 0) ? beginning.substring(0, end) : beginning;
    }

}
