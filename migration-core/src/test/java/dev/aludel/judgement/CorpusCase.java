package dev.aludel.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/**
 * One migration of the corpus in {@code src/test/corpus/safety}.
 *
 * @param title what it is
 * @param expected the hazards of the catalogue that are in it; empty for a safe one
 * @param runs whether the server accepts it
 * @param before what is there beside the corpus' own schema
 * @param sql the migration
 */
record CorpusCase(String title, List<String> expected, boolean runs, String before, String sql) {

    static final Path FOLDER = Path.of("src/test/corpus/safety");

    private static final Pattern CASE = Pattern
        .compile("(?ms)^## (?<title>.+?)\\n(?:expects: (?<expected>.+?)\\n)?(?<fails>runs: no\\n)?"
                + "(?:```sql before\\n(?<before>.*?)```\\n)?```sql\\n(?<sql>.*?)```");

    /** All of a page. */
    static List<CorpusCase> of(String page) throws IOException {
        String text = Files.readString(FOLDER.resolve(page));
        List<CorpusCase> cases = new ArrayList<>();
        Matcher match = CASE.matcher(text);
        while (match.find()) {
            String expected = match.group("expected");
            String before = match.group("before");
            cases.add(new CorpusCase(match.group("title"),
                    (expected != null) ? Arrays.asList(expected.split(", ")) : List.of(), match.group("fails") == null,
                    (before != null) ? before : "", match.group("sql")));
        }
        long titles = text.lines().filter((line) -> line.startsWith("## ")).count();
        if (cases.size() != titles) {
            throw new IllegalStateException(
                    "%s has %d titles, and %d cases that can be read".formatted(page, titles, cases.size()));
        }
        return cases;
    }

    /** A database with the schema that every migration meets. */
    static TestDatabase database() throws IOException {
        String schema = Files.readString(FOLDER.resolve("schema.sql"));
        return TestDatabase.fromTemplate(PostgresVersion.V18, "judgement", (connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute(schema);
            }
        });
    }

    boolean isSafe() {
        return this.expected.isEmpty();
    }

    @Override
    public String toString() {
        return this.title;
    }

}
