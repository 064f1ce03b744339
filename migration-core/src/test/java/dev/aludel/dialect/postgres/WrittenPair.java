package dev.aludel.dialect.postgres;

import java.util.List;

/**
 * Two texts for one place.
 *
 * @param one the first
 * @param other the second
 */
record WrittenPair(WrittenText one, WrittenText other) {

    /** All pairs of a file. */
    static List<WrittenPair> all(String file) {
        return WrittenText.lines(file).stream().map(WrittenPair::of).toList();
    }

    private static WrittenPair of(String line) {
        WrittenText both = WrittenText.of(line);
        String[] texts = both.text().split(" <=> ");
        return new WrittenPair(both.saying(texts[0]), both.saying(texts[1]));
    }

    List<WrittenText> texts() {
        return List.of(this.one, this.other);
    }

    WrittenPair turned() {
        return new WrittenPair(this.other, this.one);
    }

}
