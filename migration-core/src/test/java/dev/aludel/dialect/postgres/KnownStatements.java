package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Random scripts of statements that are known. A line of the list that starts with space
 * or a quote belongs to the statement before it.
 */
record KnownStatements(List<String> statements) {

    private static final List<String> BETWEEN = List.of(";", ";", ";\n", " ;; ", ";--;\n", "; /* ; /* ' */ */ ",
            "\r\n;\r\n", "\f;\t", ";\n-- it's the end; $$\n", "\n;/**/");

    private static final List<String> DAMAGE = List.of("'", "\"", "$$", "$a$", ";", "--", "/*", "*/", "\\", "e", "U&",
            "(", ")", "\n", "CASE ", " AS ", ".", "$1", "1", "-", "+", "@", "ATOMIC ", "''", "|");

    static KnownStatements read() {
        try (InputStream stream = KnownStatements.class.getResourceAsStream("statements-to-split.txt")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return new KnownStatements(List.of(text.strip().split("\n(?![ '])")));
        }
        catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Some of them, in random order. */
    List<String> some(Random random) {
        List<String> some = new ArrayList<>();
        for (int number = random.nextInt(6); number >= 0; number--) {
            some.add(this.statements.get(random.nextInt(this.statements.size())));
        }
        return some;
    }

    /** A script of them, with comments and white space between. */
    static String script(List<String> statements, Random random) {
        StringBuilder script = new StringBuilder(random.nextBoolean() ? "" : "-- ;'\n ; ");
        statements.forEach((statement) -> script.append(statement).append(BETWEEN.get(random.nextInt(BETWEEN.size()))));
        return script.toString();
    }

    /** The script with something put in, taken out or cut off. */
    static String damaged(String script, Random random) {
        StringBuilder damaged = new StringBuilder(script);
        for (int times = random.nextInt(3); times >= 0 && damaged.length() > 0; times--) {
            int place = random.nextInt(damaged.length());
            switch (random.nextInt(5)) {
                case 0 -> damaged.deleteCharAt(place);
                case 1 -> damaged.delete(place, Math.min(damaged.length(), place + random.nextInt(8)));
                case 2 -> damaged.setLength(place);
                default -> damaged.insert(place, DAMAGE.get(random.nextInt(DAMAGE.size())));
            }
        }
        return damaged.toString();
    }

}
