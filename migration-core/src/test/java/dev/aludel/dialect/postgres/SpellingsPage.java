package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that shows what people write and what PostgreSQL makes of it. */
final class SpellingsPage {

    private SpellingsPage() {
    }

    static String of(Map<WrittenText, String> printed, List<WrittenPair> asked) {
        return """
                # What PostgreSQL makes of what you write

                PostgreSQL keeps a check, a default or an index as it has understood it, not as it was written. Aludel
                compares what is meant. A test puts each text of the first table into a database of PostgreSQL 14 and one
                of 18, reads the catalog, and finds the two the same; nearly two hundred texts that only look alike it
                finds different.

                | where | you write | PostgreSQL 18 says |
                | --- | --- | --- |
                %s
                ## What only the server can tell

                Where two texts may still mean the same, and only there, the database is asked. It plans a statement over no
                rows with the columns of the table, and says how it has understood it: no table is read or locked, nothing is
                written, and of functions only immutable ones of constants are run, for two seconds at most. A view is made
                for a moment and rolled back. A database that does not answer in time is not asked again, and the texts count
                as different. So do `'now'` and `'today'`, which mean something else each day, and texts with `COLLATE`
                that are not spelled alike.

                | where | one | other |
                | --- | --- | --- |
                %s"""
            .formatted(
                    printed.entrySet()
                        .stream()
                        .filter((entry) -> !entry.getValue().isEmpty()
                                && !entry.getKey().text().equals(entry.getValue()))
                        .map((entry) -> row(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining()),
                    asked.stream().map((pair) -> row(pair.one(), pair.other().text())).collect(Collectors.joining()));
    }

    private static String row(WrittenText text, String other) {
        return "| %s | %s | %s |\n".formatted(text.place() + (text.type().isEmpty() ? "" : " " + text.type()),
                code(text.text()), code(other));
    }

    private static String code(String text) {
        String line = text.replace("\n", "\u21b5").replace("|", "\\|");
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

}
