package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text that stands somewhere in the table of the tests.
 *
 * @param place check, default, generated, index or where
 * @param type the type of its column, where it makes one
 * @param text what people write
 */
record WrittenText(String place, String type, String text) {

    private static final String FOLDER = "equivalence/";

    /** All lines of a file, without those that explain. */
    static List<String> lines(String file) {
        return content(file).lines().filter((line) -> !line.startsWith("#")).toList();
    }

    static String content(String file) {
        try (var stream = WrittenText.class.getResourceAsStream(FOLDER + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static WrittenText of(String line) {
        int bar = line.indexOf(" | ");
        String place = line.substring(0, bar);
        int blank = place.indexOf(' ');
        return new WrittenText((blank < 0) ? place : place.substring(0, blank),
                (blank < 0) ? "" : place.substring(blank + 1), line.substring(bar + 3));
    }

    WrittenText saying(String other) {
        return new WrittenText(this.place, this.type, other);
    }

    /** Whether another text could stand in its place. */
    boolean isComparableTo(WrittenText other) {
        return this.place.equals(other.place) && this.type.equals(other.type);
    }

    /** The statement that puts it there, under a name. */
    String statement(String name) {
        return switch (this.place) {
            case "check" -> "ALTER TABLE things ADD CONSTRAINT %s CHECK (%s\n)".formatted(name, this.text);
            case "default" -> "ALTER TABLE things ADD COLUMN %s %s DEFAULT %s".formatted(name, this.type, this.text);
            case "generated" -> "ALTER TABLE things ADD COLUMN %s %s GENERATED ALWAYS AS (%s) STORED".formatted(name,
                    this.type, this.text);
            case "index" -> "CREATE INDEX %s ON things ((%s))".formatted(name, this.text);
            default -> "CREATE INDEX %s ON things (id) WHERE %s".formatted(name, this.text);
        };
    }

    @Override
    public String toString() {
        return this.place + (this.type.isEmpty() ? "" : " " + this.type) + " | " + this.text;
    }

}
